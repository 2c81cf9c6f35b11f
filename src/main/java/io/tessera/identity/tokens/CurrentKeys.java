package io.tessera.identity.tokens;

import com.nimbusds.jose.jwk.ECKey;
import io.tessera.platform.access.tokens.VerificationKeys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * The keys as this process knows them, read from the database every few seconds while they are in use; here they also turn
 * of age. With the database away those read last go on to count.
 */
@Component
class CurrentKeys implements VerificationKeys {

    /** How long another instance's rotation may go unnoticed. */
    static final Duration EVERY = Duration.ofSeconds(15);

    /** An id that is not known has them read sooner, but no more often than this. */
    static final Duration PAUSE = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(CurrentKeys.class);
    private static final String SCHEDULE = "schedule";

    private record Known(KeyRing ring, Instant readAt) {}

    private final SigningKeys keys;
    private final MakeSigningKeys make;
    private final Clock clock;
    private final Duration age;
    private final ReentrantLock reading = new ReentrantLock();

    private volatile @Nullable Known known;

    CurrentKeys(
            SigningKeys keys,
            MakeSigningKeys make,
            Clock clock,
            @Value("${tessera.identity.signing-key-age:30d}") Duration age) {
        if (age.compareTo(Duration.ofHours(1)) < 0) {
            throw new IllegalArgumentException("tessera.identity.signing-key-age must be at least an hour, is " + age);
        }
        this.keys = keys;
        this.make = make;
        this.clock = clock;
        this.age = age;
    }

    /** The key to sign with now; made when there is none yet. */
    SigningKey signing() {
        return ring(EVERY).signing(clock.instant()).orElseGet(() -> {
            make.first(SCHEDULE);
            forget();
            // by now, not by then: the new key begins after this was called
            return ring(EVERY).signing(clock.instant()).orElseThrow();
        });
    }

    /** All keys, read within the last seconds. */
    KeyRing ring() {
        return ring(EVERY);
    }

    @Override
    public Optional<ECKey> find(String id) {
        var now = clock.instant();
        return ring(EVERY).find(id, now).or(() -> ring(PAUSE).find(id, now)).map(SigningKey::published);
    }

    /** Has the keys read again before they are next used. */
    void forget() {
        known = null;
    }

    private KeyRing ring(Duration every) {
        var held = known;
        if (held == null) {
            reading.lock();
        } else if (isFresh(held, every) || !reading.tryLock()) {
            return held.ring();
        }
        try {
            var meanwhile = known;
            return meanwhile != null && isFresh(meanwhile, every) ? meanwhile.ring() : read(meanwhile);
        } finally {
            reading.unlock();
        }
    }

    private boolean isFresh(Known held, Duration every) {
        var passed = Duration.between(held.readAt(), clock.instant());
        // a clock that was set back must not stop all reading
        return !passed.isNegative() && passed.compareTo(every) < 0;
    }

    private KeyRing read(@Nullable Known held) {
        var now = clock.instant();
        try {
            var ring = keys.all();
            if (isDue(ring, now)) {
                make.next(SCHEDULE, SCHEDULE);
                ring = keys.all();
            }
            known = new Known(ring, now);
            return ring;
        } catch (DataAccessException | TransactionException databaseAway) {
            if (held == null) {
                throw databaseAway;
            }
            LOG.warn(
                    "The signing keys could not be read; those read before go on to count: {}",
                    NestedExceptionUtils.getMostSpecificCause(databaseAway).getMessage());
            known = new Known(held.ring(), now);
            return held.ring();
        }
    }

    private boolean isDue(KeyRing ring, Instant now) {
        return ring.coming(now).isEmpty()
                && ring.signing(now)
                        .filter(key -> !key.signsFrom().plus(age).isAfter(now))
                        .isPresent();
    }
}
