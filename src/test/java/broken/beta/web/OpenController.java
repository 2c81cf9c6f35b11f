package broken.beta.web;

import io.tessera.platform.web.RequiresPermission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** One endpoint without permission, one with a permission nobody lists: break the rule on endpoints. */
@RestController
class OpenController {

    @GetMapping("/api/beta/open")
    String open() {
        return "";
    }

    @GetMapping("/api/beta/unlisted")
    @RequiresPermission("beta:unlisted")
    String unlisted() {
        return "";
    }
}
