package io.tessera.identity.web;

import io.tessera.identity.tokens.ListSigningKeys;
import io.tessera.platform.web.OpenToAll;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public keys by which other processes verify tokens. */
@RestController
class JwksController {

    /** Far less than a key is published before it signs. */
    private static final CacheControl FOR_A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

    private final ListSigningKeys listKeys;

    JwksController(ListSigningKeys listKeys) {
        this.listKeys = listKeys;
    }

    /** Lists the public keys as a JWK set (RFC 7517). */
    @GetMapping("/api/identity/jwks")
    @OpenToAll(because = "public keys are no secret, and who reads them cannot be known before it has them")
    ResponseEntity<Map<String, Object>> jwks() {
        return ResponseEntity.ok().cacheControl(FOR_A_MINUTE).body(listKeys.publicKeys());
    }
}
