package io.tessera.platform.access.tokens;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Red while this process has no public key of identity, so that it can let nobody in. */
final class IdentityKeysHealth extends AbstractHealthIndicator {

    private final FetchedKeys keys;

    IdentityKeysHealth(FetchedKeys keys) {
        this.keys = keys;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        if (keys.areKnown()) {
            builder.up();
        } else {
            builder.down()
                    .withDetail(
                            "action",
                            "no public key of identity could be read yet: see that tessera.identity.jwks-uri names"
                                    + " /api/identity/jwks of a process that runs identity, and that it can be reached");
        }
    }
}
