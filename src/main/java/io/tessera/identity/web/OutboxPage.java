package io.tessera.identity.web;

import io.tessera.identity.users.Outbox;
import io.tessera.platform.web.RequiresPermission;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What would be sent by mail, to be handed on by who reads it. Only who may invite may see the links. */
@Controller
class OutboxPage {

    private static final int SHOWN = 100;

    private final Outbox outbox;

    OutboxPage(Outbox outbox) {
        this.outbox = outbox;
    }

    @GetMapping("/identity/outbox")
    @RequiresPermission("identity:write")
    String page(Model model, HttpServletRequest request) {
        model.addAttribute("messages", outbox.newest(SHOWN));
        model.addAttribute("address", request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST));
        return "identity/outbox";
    }
}
