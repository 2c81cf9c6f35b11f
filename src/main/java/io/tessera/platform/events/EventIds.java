package io.tessera.platform.events;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Ids of events: UUIDs of version 7 (RFC 9562), which ascend with time, so that the inboxes' indexes grow at one end. */
final class EventIds {

    private final Clock clock;

    EventIds(Clock clock) {
        this.clock = clock;
    }

    /** Returns when an id was made, in milliseconds since 1970, by the clock of the process that made it. */
    static long millis(UUID id) {
        return id.getMostSignificantBits() >>> 16;
    }

    UUID next() {
        var random = ThreadLocalRandom.current();
        var high = clock.millis() << 16 | 0x7000L | random.nextInt(0x1000);
        return new UUID(high, random.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L);
    }
}
