package io.tessera.hygiene.blocking;

/** The blocks of one rule: runs of sorted entries with one key. */
final class Blocks {

    private final long[] entries;
    private final int bits;

    Blocks(long[] entries, int bits) {
        this.entries = entries;
        this.bits = bits;
    }

    /** What a limit on the size of blocks leaves out, and what stays. */
    record Cost(int limit, long pairs, long lostPairs, int lostBlocks, int largest) {}

    /** Finds the largest limit, up to the given one, with which at most so many pairs come out. */
    Cost within(long pairs, int mostInABlock) {
        var histogram = new long[mostInABlock + 1];
        var beyond = 0L;
        var beyondBlocks = 0;
        var largest = 0;
        for (var from = 0; from < entries.length; ) {
            var to = end(from);
            var size = to - from;
            largest = Math.max(largest, size);
            if (size <= mostInABlock) {
                histogram[size]++;
            } else {
                beyond += pairs(size);
                beyondBlocks++;
            }
            from = to;
        }
        var limit = 1;
        var kept = 0L;
        while (limit < mostInABlock && kept + histogram[limit + 1] * pairs(limit + 1) <= pairs) {
            limit++;
            kept += histogram[limit] * pairs(limit);
        }
        for (var size = limit + 1; size <= mostInABlock; size++) {
            beyond += histogram[size] * pairs(size);
            beyondBlocks += (int) histogram[size];
        }
        return new Cost(limit, kept, beyond, beyondBlocks, largest);
    }

    private static long pairs(long size) {
        return size * (size - 1) / 2;
    }

    /** Adds the pairs of all blocks up to a limit, the smaller record above, the larger below. */
    void pair(int limit, Sides sides, Longs pairs) {
        var below = (1L << bits) - 1;
        for (var from = 0; from < entries.length; ) {
            var to = end(from);
            if (to - from <= limit) {
                for (var i = from; i < to; i++) {
                    for (var j = i + 1; j < to; j++) {
                        var a = (int) (entries[i] & below);
                        var b = (int) (entries[j] & below);
                        if (a != b && sides.allow(a, b)) {
                            pairs.add((long) a << 32 | b);
                        }
                    }
                }
            }
            from = to;
        }
    }

    private int end(int from) {
        var key = entries[from] >>> bits;
        var to = from + 1;
        while (to < entries.length && entries[to] >>> bits == key) {
            to++;
        }
        return to;
    }
}
