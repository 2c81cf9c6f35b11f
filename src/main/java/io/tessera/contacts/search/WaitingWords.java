package io.tessera.contacts.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * How many rows' words wait to be merged into the search index, as far as this process knows. A search reads the waiting words
 * one by one, some 2 milliseconds a thousand rows.
 */
@Component
public class WaitingWords {

    private static final int MANY = 5_000;
    private static final Duration QUIET = Duration.ofSeconds(20);

    private final Clock clock;
    private final AtomicInteger rows = new AtomicInteger(MANY);
    private volatile Instant lastAdded = Instant.EPOCH;
    private volatile boolean asked;

    WaitingWords(Clock clock) {
        this.clock = clock;
    }

    /**
     * Notes that rows were written.
     *
     * @param written how many
     */
    public void added(int written) {
        rows.accumulateAndGet(written, (waiting, more) -> (int) Math.min(Integer.MAX_VALUE, (long) waiting + more));
        lastAdded = clock.instant();
    }

    /** Notes that somebody searches. */
    public void searched() {
        asked = true;
    }

    /** Tells whether merging is worth while: somebody searches, or nothing has come in for a while. */
    boolean areDue() {
        var waiting = rows.get();
        return asked && waiting >= MANY || waiting > 0 && clock.instant().isAfter(lastAdded.plus(QUIET));
    }

    /** Begins anew, before the merge, so that what comes in meanwhile counts. */
    void begin() {
        rows.set(0);
        asked = false;
    }
}
