package io.tessera.discovery.imports;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Makes ids of imports: UUIDs of version 7 (RFC 9562), so that later imports have greater ids. Records' ids begin with the
 * high half, so within a process no two imports share a millisecond.
 */
@Component
class ImportIds {

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private long last;

    ImportIds(Clock clock) {
        this.clock = clock;
    }

    synchronized UUID next() {
        last = Math.max(last + 1, clock.millis());
        var high = last << 16 | 0x7000L | random.nextInt(1 << 12);
        var low = random.nextLong() >>> 2 | Long.MIN_VALUE;
        return new UUID(high, low);
    }
}
