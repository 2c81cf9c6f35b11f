package io.tessera.identity.web;

import io.tessera.identity.audit.AuditTrail;
import io.tessera.platform.web.Cursors;
import io.tessera.platform.web.RequiresPermission;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The trail, for people. */
@Controller
class AuditPage {

    private static final String PATH = "/identity/audit";
    private static final String LIST = "identity.audit-page";
    private static final int SHOWN = 50;

    private final AuditTrail trail;
    private final Cursors cursors;

    AuditPage(AuditTrail trail, Cursors cursors) {
        this.trail = trail;
        this.cursors = cursors;
    }

    @GetMapping(PATH)
    @RequiresPermission("identity:audit")
    String page(@RequestParam(required = false) @Nullable String after, Model model) {
        var before = after == null
                ? Long.MAX_VALUE
                : Long.parseLong(cursors.read(LIST, after).getFirst());
        var found = trail.before(before, SHOWN + 1);
        var shown = found.subList(0, Math.min(SHOWN, found.size()));
        model.addAttribute("entries", shown);
        model.addAttribute("first", after == null ? null : PATH);
        model.addAttribute(
                "next",
                found.size() <= SHOWN
                        ? null
                        : PATH + "?after="
                                + cursors.sign(
                                        LIST,
                                        List.of(Long.toString(shown.getLast().id()))));
        return "identity/audit";
    }
}
