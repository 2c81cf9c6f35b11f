package io.tessera.identity.web;

import io.tessera.identity.tokens.RotateSigningKeys;
import io.tessera.identity.tokens.Rotation;
import io.tessera.platform.access.Caller;
import io.tessera.platform.web.RequiresPermission;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The keys that sign tokens. */
@RestController
@RequestMapping("/api/identity/signing-keys")
class SigningKeysController {

    private final RotateSigningKeys rotateKeys;

    SigningKeysController(RotateSigningKeys rotateKeys) {
        this.rotateKeys = rotateKeys;
    }

    /**
     * Makes a new key, which signs once every process has had the time to read it. With {@code withdraw} it signs at once and
     * all others are withdrawn with the tokens they signed: for a key that others may know.
     */
    @PostMapping("/rotate")
    @RequiresPermission("identity:rotate")
    Rotation rotate(@RequestParam(defaultValue = "false") boolean withdraw, Caller caller, HttpServletRequest request) {
        return withdraw
                ? rotateKeys.withdrawAndReplace(caller.name(), request.getRemoteAddr())
                : rotateKeys.rotate(caller.name(), request.getRemoteAddr());
    }
}
