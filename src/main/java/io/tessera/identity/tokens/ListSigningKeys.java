package io.tessera.identity.tokens;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lists the keys that others verify tokens with. */
@Component
public class ListSigningKeys {

    private final CurrentKeys keys;
    private final Clock clock;

    ListSigningKeys(CurrentKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Returns the published keys: the one that signs, the one that will, and those whose tokens may not have ended.
     *
     * @return a JWK set (RFC 7517) of public keys, never empty
     */
    public Map<String, Object> publicKeys() {
        keys.signing();
        return new JWKSet(keys.ring().published(clock.instant()).stream()
                        .<JWK>map(SigningKey::published)
                        .toList())
                .toJSONObject(true);
    }
}
