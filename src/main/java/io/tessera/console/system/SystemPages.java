package io.tessera.console.system;

import io.tessera.platform.access.Caller;
import io.tessera.platform.access.PermissionCatalogue;
import io.tessera.platform.web.RequiresPermission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Pages about the system as a whole. What they show is read by the browser from the public API, where the gateway joins what all
 * processes know.
 */
@Controller
class SystemPages {

    /** Modules, and where they run. */
    @GetMapping("/console/modules")
    @RequiresPermission("console:read")
    String modules() {
        return "console/modules";
    }

    /** Facts that listeners gave up on. */
    @GetMapping("/console/parked")
    @RequiresPermission("console:read")
    String parked(Model model, Caller caller) {
        model.addAttribute("mayOperate", caller.may(PermissionCatalogue.OPERATE));
        return "console/parked";
    }
}
