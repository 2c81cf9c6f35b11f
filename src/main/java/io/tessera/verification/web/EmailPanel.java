package io.tessera.verification.web;

import io.tessera.platform.web.RequiresPermission;
import io.tessera.verification.verdicts.VerifyAddresses;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The verdict on an address with its reasons, as a panel of pages that show the address. */
@Controller
class EmailPanel {

    private final VerifyAddresses addresses;

    EmailPanel(VerifyAddresses addresses) {
        this.addresses = addresses;
    }

    @GetMapping("/verification/emails/panel")
    @RequiresPermission("verification:read")
    String panel(@RequestParam String address, Model model) {
        model.addAttribute("address", address);
        model.addAttribute("verdict", addresses.find(address).orElse(null));
        return "verification/email";
    }
}
