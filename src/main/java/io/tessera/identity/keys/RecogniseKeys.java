package io.tessera.identity.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tessera.platform.access.Authenticator;
import io.tessera.platform.access.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells who a token belongs to. Keys in use are remembered for a short while, so that not every request asks the
 * database; unknown tokens never are.
 */
@Component
public class RecogniseKeys implements Authenticator {

    /** The longest a key revoked in another process still counts in this one. */
    public static final Duration MEMORY = Duration.ofSeconds(10);

    private static final int REMEMBERED = 10_000;

    private final LookKeysUp lookUp;
    private final Clock clock;
    /** A key as it was in the database at a time. */
    private record Seen(ApiKey key, Instant at) {}

    private final Cache<String, Seen> remembered = Caffeine.newBuilder()
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
        var now = clock.instant();
        // by prefix, not by secret: what is compared with the secret is compared in constant time
        var seen = remembered
                .asMap()
                .compute(
                        token.prefix(), (prefix, held) -> held != null && isFresh(held, now) ? held : look(token, now));
        return Optional.ofNullable(seen)
                .map(Seen::key)
                .filter(known -> known.isOf(token) && known.isUsable(now))
                .map(ApiKey::caller);
    }

    private @Nullable Seen look(KeyToken token, Instant now) {
        return lookUp.lookUp(token).map(key -> new Seen(key, now)).orElse(null);
    }

    /** Not left to the cache alone: it measures another time than the clock by which tokens end. */
    private static boolean isFresh(Seen seen, Instant now) {
        var passed = Duration.between(seen.at(), now);
        return !passed.isNegative() && passed.compareTo(MEMORY) < 0;
    }

    /** Forgets a key; waits for a look-up of it under way, so that what it finds is forgotten too. */
    void forget(String prefix) {
        remembered.invalidate(prefix);
    }
}
