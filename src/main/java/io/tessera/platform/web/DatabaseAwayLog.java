package io.tessera.platform.web;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.springframework.core.NestedExceptionUtils;

/**
 * Says that the database is away: one line now and then, however many requests find it so, and no stack trace, since where in
 * the code it was missed says nothing of why it is away.
 */
final class DatabaseAwayLog {

    private static final long SILENCE = Duration.ofSeconds(10).toNanos();

    private final Logger log;
    private final AtomicLong told = new AtomicLong(System.nanoTime() - SILENCE);
    private final AtomicLong untold = new AtomicLong();

    DatabaseAwayLog(Logger log) {
        this.log = log;
    }

    /** Tells of a request that failed for it, or counts it until the next one is told. */
    void tell(Exception away) {
        var last = told.get();
        var now = System.nanoTime();
        if (now - last < SILENCE || !told.compareAndSet(last, now)) {
            untold.incrementAndGet();
            return;
        }
        var others = untold.getAndSet(0);
        log.error(
                "The database does not answer: {}{}",
                NestedExceptionUtils.getMostSpecificCause(away).getMessage(),
                others == 0 ? "" : " (and so for " + others + " requests before)");
    }
}
