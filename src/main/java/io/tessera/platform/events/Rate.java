package io.tessera.platform.events;

import java.util.concurrent.TimeUnit;

/** Counts per second, averaged over the last ten seconds or so; for people, so races may lose a count. */
final class Rate {

    private static final int SECONDS = 11;

    private final long[] counts = new long[SECONDS];
    private final long[] seconds = new long[SECONDS];

    void count() {
        var second = now();
        var slot = (int) (second % SECONDS);
        if (seconds[slot] != second) {
            seconds[slot] = second;
            counts[slot] = 0;
        }
        counts[slot]++;
    }

    double perSecond() {
        var now = now();
        long sum = 0;
        for (var slot = 0; slot < SECONDS; slot++) {
            if (seconds[slot] < now && seconds[slot] >= now - (SECONDS - 1)) {
                sum += counts[slot];
            }
        }
        return (double) sum / (SECONDS - 1);
    }

    private static long now() {
        // nanoTime may be negative, places in the ring may not
        return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - Long.MIN_VALUE / 2);
    }
}
