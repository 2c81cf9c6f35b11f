package io.tessera.hygiene.linkage;

import io.tessera.hygiene.blocking.Longs;
import io.tessera.hygiene.blocking.Sides;
import io.tessera.hygiene.fields.Records;
import java.util.SplittableRandom;

/** Draws pairs at random: of all records, and of those that have one field in common. */
final class Sampling {

    private static final int OF_ALL = 120_000;
    private static final int OF_A_FIELD = 6_000;

    private final Records records;
    private final Sides sides;
    private final SplittableRandom random;

    Sampling(Records records, Sides sides, long seed) {
        this.records = records;
        this.sides = sides;
        random = new SplittableRandom(seed);
    }

    /** Pairs of all records; all of them where there are few. */
    long[] ofAll() {
        var size = records.size();
        var drawn = new Longs(OF_ALL);
        if ((long) size * (size - 1) / 2 <= OF_ALL) {
            for (var a = 0; a < size; a++) {
                for (var b = a + 1; b < size; b++) {
                    add(a, b, drawn);
                }
            }
            return drawn.toArray();
        }
        for (var i = 0; i < OF_ALL; i++) {
            add(random.nextInt(size), random.nextInt(size), drawn);
        }
        return drawn.toArray();
    }

    /** Pairs that have the same value in a field; frequent values come as often as they make pairs. */
    long[] agreeingIn(int field) {
        var codes = records.fields().get(field).codes();
        var starts = new int[records.fields().get(field).values().size() + 1];
        for (var code : codes) {
            starts[code + 1]++;
        }
        for (var code = 1; code < starts.length; code++) {
            starts[code] += starts[code - 1];
        }
        var next = starts.clone();
        var members = new int[codes.length];
        for (var record = 0; record < codes.length; record++) {
            members[next[codes[record]]++] = record;
        }
        return draw(pairsUpTo(starts), starts, members);
    }

    private static long[] pairsUpTo(int[] starts) {
        var sums = new long[starts.length];
        for (var code = 1; code < starts.length - 1; code++) {
            long size = starts[code + 1] - starts[code];
            sums[code + 1] = sums[code] + size * (size - 1) / 2;
        }
        return sums;
    }

    private long[] draw(long[] sums, int[] starts, int[] members) {
        var drawn = new Longs(OF_A_FIELD);
        var total = sums[sums.length - 1];
        for (var i = 0; i < OF_A_FIELD && total > 0; i++) {
            var code = below(sums, random.nextLong(total));
            var size = starts[code + 1] - starts[code];
            var first = random.nextInt(size);
            var second = random.nextInt(size - 1);
            add(members[starts[code] + first], members[starts[code] + second + (second >= first ? 1 : 0)], drawn);
        }
        return drawn.toArray();
    }

    /** The last place whose sum is not above the number. */
    private static int below(long[] sums, long number) {
        var low = 0;
        var high = sums.length - 1;
        while (low < high) {
            var middle = low + high + 1 >>> 1;
            if (sums[middle] <= number) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private void add(int a, int b, Longs drawn) {
        if (a != b && sides.allow(a, b)) {
            drawn.add((long) Math.min(a, b) << 32 | Math.max(a, b));
        }
    }
}
