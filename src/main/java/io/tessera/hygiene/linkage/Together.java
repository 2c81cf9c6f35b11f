package io.tessera.hygiene.linkage;

import io.tessera.hygiene.fields.Field;

/**
 * In how many records a value stands together with a value of the parent field. Averages do not tell: of the records of one
 * company's domain nearly all name that company, of those of a mail provider hardly any.
 */
final class Together {

    private final long[] keys;
    private final int[] counts;

    Together(Field parent, Field field) {
        var parents = parent.codes();
        var codes = field.codes();
        var size = Integer.highestOneBit(Math.max(4, codes.length)) * 4;
        keys = new long[size];
        counts = new int[size];
        for (var record = 0; record < codes.length; record++) {
            if (parents[record] != 0 && codes[record] != 0) {
                var slot = slot(parents[record], codes[record]);
                keys[slot] = key(parents[record], codes[record]);
                counts[slot]++;
            }
        }
    }

    int count(int parent, int code) {
        return counts[slot(parent, code)];
    }

    /** The slot of both values, or the empty one where they would stand. */
    private int slot(int parent, int code) {
        var key = key(parent, code);
        var mask = keys.length - 1;
        var slot = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & mask;
        while (counts[slot] > 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private static long key(int parent, int code) {
        return (long) parent << 32 | code;
    }
}
