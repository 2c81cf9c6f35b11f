package io.tessera.platform.access.tokens;

import com.nimbusds.jose.jwk.ECKey;
import io.tessera.platform.access.IdentityAwayException;
import io.tessera.platform.access.IdentityLocation;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Identity's public keys in a process that does not run it: read at the start and every minute, so that no request waits for
 * them and a key is known long before it signs. While identity is away the last ones read go on to count.
 */
final class FetchedKeys implements VerificationKeys, AutoCloseable {

    /** How often they are read, asked for or not. */
    static final Duration EVERY = Duration.ofMinutes(1);

    /** An unknown id has them read at once, but no more often than this: made-up ids must not become requests. */
    static final Duration PAUSE = Duration.ofSeconds(10);

    /** Without any key every request is refused: it is tried again sooner. */
    private static final Duration UNTIL_FOUND = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(FetchedKeys.class);

    private final IdentityLocation location;
    private final DownloadKeys download = new DownloadKeys();
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("identity-keys").factory());

    private volatile Map<String, ECKey> keys = Map.of();
    private volatile @Nullable Instant lastTry;
    private volatile boolean away;

    FetchedKeys(IdentityLocation location, Clock clock) {
        this.location = location;
        this.clock = clock;
    }

    /** Reads the keys from now on. */
    void start() {
        timer.scheduleWithFixedDelay(this::read, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        var soon = UNTIL_FOUND.toMillis();
        timer.scheduleWithFixedDelay(this::readFirst, soon, soon, TimeUnit.MILLISECONDS);
    }

    private void readFirst() {
        if (keys.isEmpty()) {
            read();
        }
    }

    /** Returns whether there are keys, so that a request with a token can be answered at all. */
    boolean areKnown() {
        return !keys.isEmpty();
    }

    @Override
    public Optional<ECKey> find(String id) {
        if (!keys.containsKey(id)) {
            readBecauseOfUnknown();
        }
        if (keys.isEmpty()) {
            throw new IdentityAwayException("The public keys of identity could not be read yet");
        }
        return Optional.ofNullable(keys.get(id));
    }

    /** Reads them now; on failure all stays as it is. */
    void read() {
        reading.lock();
        try {
            lastTry = clock.instant();
            readFromFirst(location.jwks());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException locationUnknown) {
            failed(locationUnknown);
        } finally {
            reading.unlock();
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** Who comes while others read waits only when there is nothing to go by. */
    private void readBecauseOfUnknown() {
        var free = keys.isEmpty() ? lockPatiently() : reading.tryLock();
        if (free) {
            try {
                if (isPauseOver()) {
                    read();
                }
            } finally {
                reading.unlock();
            }
        }
    }

    private boolean lockPatiently() {
        reading.lock();
        return true;
    }

    private boolean isPauseOver() {
        var last = lastTry;
        if (last == null) {
            return true;
        }
        var passed = Duration.between(last, clock.instant());
        // a clock that was set back must not stop all reading
        return passed.isNegative() || passed.compareTo(PAUSE) >= 0;
    }

    private void readFromFirst(List<URI> addresses) throws InterruptedException {
        IOException failure = new IOException(
                "No address of identity is known: set tessera.identity.jwks-uri, or let service discovery find it");
        for (var address : addresses) {
            try {
                keys = download.from(address);
                answered();
                return;
            } catch (IOException unreadable) {
                failure = unreadable;
            }
        }
        failed(failure);
    }

    private void answered() {
        if (away) {
            LOG.info("The public keys of identity can be read again");
        }
        away = false;
    }

    /** Told when it begins, not every minute. */
    private void failed(Exception failure) {
        if (!away) {
            LOG.warn("The public keys of identity cannot be read; {} known ones go on to count", keys.size(), failure);
        }
        away = true;
    }
}
