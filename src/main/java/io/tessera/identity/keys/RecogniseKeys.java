package io.tessera.identity.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tessera.platform.access.Authenticator;
import io.tessera.platform.access.Caller;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells who a token belongs to. Keys in use are remembered for a short while, so that not every request asks the
 * database; unknown tokens never are.
 */
@Component
public class RecogniseKeys implements Authenticator {

    /** The longest a key revoked in another process still counts in this one. */
    public static final Duration MEMORY = Duration.ofSeconds(30);

    private static final int REMEMBERED = 10_000;

    private final LookKeysUp lookUp;
    private final Clock clock;
    private final Cache<String, ApiKey> remembered = Caffeine.newBuilder()
            .expireAfterWrite(MEMORY)
            .maximumSize(REMEMBERED)
            .build();

    RecogniseKeys(LookKeysUp lookUp, Clock clock) {
        this.lookUp = lookUp;
        this.clock = clock;
    }

    @Override
    public Optional<Caller> authenticate(String text) {
        if (!KeyToken.isPlausible(text)) {
            return Optional.empty();
        }
        var token = new KeyToken(text);
        // by prefix, not by secret: what is compared with the secret is compared in constant time
        var key = remembered.get(token.prefix(), prefix -> lookUp.lookUp(token).orElse(null));
        return Optional.ofNullable(key)
                .filter(known -> known.isOf(token) && known.isUsable(clock.instant()))
                .map(ApiKey::caller);
    }

    /** Forgets a key; waits for a look-up of it under way, so that what it finds is forgotten too. */
    void forget(String prefix) {
        remembered.invalidate(prefix);
    }
}
