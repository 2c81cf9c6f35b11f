package io.tessera.hygiene.linkage;

import io.tessera.hygiene.fields.Records;
import java.util.stream.IntStream;

/**
 * Pairs with their levels.
 *
 * @param pairs the smaller record above, the larger below
 * @param levels the levels of each pair in turn
 * @param width how many levels a pair has
 */
@SuppressWarnings("ArrayRecordComponent")
record Sample(long[] pairs, byte[] levels, int width) {

    private static final int CHUNK = 1 << 13;

    static Sample of(Records records, long[] pairs) {
        var width = Levels.count(records);
        var levels = new byte[pairs.length * width];
        IntStream.range(0, (pairs.length + CHUNK * 8 - 1) / (CHUNK * 8))
                .parallel()
                .forEach(chunk -> {
                    var reader = new Levels(records);
                    var end = Math.min(pairs.length, (chunk + 1) * CHUNK * 8);
                    for (var i = chunk * CHUNK * 8; i < end; i++) {
                        reader.read((int) (pairs[i] >>> 32), (int) pairs[i], levels, i * width);
                    }
                });
        return new Sample(pairs, levels, width);
    }

    /** Whether any field is at all alike; pairs of which none is are not one whatever was learned. */
    boolean agreesSomewhere(int pair) {
        for (var at = pair * width; at < (pair + 1) * width - 1; at++) {
            if (levels[at] >= 0 && levels[at] <= 2) {
                return true;
            }
        }
        return false;
    }

    int size() {
        return pairs.length;
    }

    int a(int pair) {
        return (int) (pairs[pair] >>> 32);
    }

    int b(int pair) {
        return (int) pairs[pair];
    }
}
