package io.tessera.identity.sessions;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How often somebody may try to sign in: a few times at once, then slowly; by name, whether anybody has it or not, and by address,
 * from which many may come. Each process counts for itself.
 */
@Component
class Tries {

    static final int WITH_A_NAME = 5;
    static final int FROM_AN_ADDRESS = 30;
    private static final Duration EACH_NAME = Duration.ofMinutes(1);
    private static final Duration EACH_ADDRESS = Duration.ofSeconds(10);
    private static final int REMEMBERED = 50_000;

    private final LoadingCache<String, Bucket> names;
    private final LoadingCache<String, Bucket> addresses;

    Tries(Clock clock) {
        this.names = buckets(WITH_A_NAME, EACH_NAME, clock);
        this.addresses = buckets(FROM_AN_ADDRESS, EACH_ADDRESS, clock);
    }

    /** Counts a try; returns how long to wait when it is one too many, which then is not looked at. */
    Optional<Duration> tooMany(String typedName, String address) {
        var byAddress = wait(addresses.get(address));
        return byAddress.isPresent() ? byAddress : wait(names.get(folded(typedName)));
    }

    /** Forgets the tries with a name: it is in use by who has it. */
    void succeeded(String typedName) {
        names.invalidate(folded(typedName));
    }

    private static Optional<Duration> wait(Bucket bucket) {
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill())
                        .plusSeconds(1)
                        .truncatedTo(ChronoUnit.SECONDS));
    }

    private static String folded(String typedName) {
        var name = typedName.strip().toLowerCase(Locale.ROOT);
        return name.substring(0, Math.min(name.length(), 100));
    }

    private static LoadingCache<String, Bucket> buckets(int atOnce, Duration each, Clock clock) {
        return Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterAccess(each.multipliedBy(atOnce))
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(atOnce).refillGreedy(1, each))
                        .withCustomTimePrecision(new ByClock(clock))
                        .build());
    }

    private record ByClock(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
