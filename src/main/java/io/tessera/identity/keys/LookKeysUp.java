package io.tessera.identity.keys;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the key of a token in the database, and notes there that it is used. */
@Component
class LookKeysUp {

    /** How exactly the last use is known. */
    private static final Duration NOTICED_EVERY = Duration.ofMinutes(1);

    private final ApiKeys keys;
    private final Clock clock;

    LookKeysUp(ApiKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Transactional
    public Optional<ApiKey> lookUp(KeyToken token) {
        var now = clock.instant();
        var found =
                keys.findByPrefix(token.prefix()).filter(key -> key.isOf(token)).filter(key -> key.isUsable(now));
        found.ifPresent(key -> keys.used(key.getId().value(), now, now.minus(NOTICED_EVERY)));
        return found;
    }
}
