package io.tessera.hygiene.comparison;

/** The likeness of Jaro with Winkler's bonus for a common start of up to four letters; free letters are kept as bits of a long. */
final class JaroWinkler {

    private static final double BONUS = 0.1;
    private static final double BONUS_FROM = 0.7;

    private JaroWinkler() {}

    static double between(char[] a, int fromA, int lengthA, char[] b, int fromB, int lengthB, Scratch scratch) {
        if (lengthA == 0 || lengthB == 0) {
            return 0;
        }
        scratch.load(a, fromA, lengthA);
        var window = Math.max(0, Math.max(lengthA, lengthB) / 2 - 1);
        var taken = 0L;
        var common = 0;
        for (var j = 0; j < lengthB; j++) {
            var low = Math.max(0, j - window);
            var high = Math.min(lengthA - 1, j + window);
            if (low > high) {
                continue;
            }
            var inWindow = -1L >>> 63 - (high - low) << low;
            var found = scratch.where(b[fromB + j]) & inWindow & ~taken;
            if (found != 0) {
                taken |= Long.lowestOneBit(found);
                scratch.matched[common++] = b[fromB + j];
            }
        }
        scratch.unload(a, fromA, lengthA);
        return common == 0 ? 0 : likeness(a, fromA, lengthA, b, fromB, lengthB, taken, common, scratch.matched);
    }

    private static double likeness(
            char[] a,
            int fromA,
            int lengthA,
            char[] b,
            int fromB,
            int lengthB,
            long taken,
            int common,
            char[] matched) {
        var outOfPlace = 0;
        var rest = taken;
        for (var k = 0; k < common; k++) {
            outOfPlace += a[fromA + Long.numberOfTrailingZeros(rest)] == matched[k] ? 0 : 1;
            rest &= rest - 1;
        }
        double m = common;
        var jaro = (m / lengthA + m / lengthB + (m - outOfPlace / 2) / m) / 3;
        if (jaro <= BONUS_FROM) {
            return jaro;
        }
        var start = 0;
        var most = Math.min(4, Math.min(lengthA, lengthB));
        while (start < most && a[fromA + start] == b[fromB + start]) {
            start++;
        }
        return jaro + start * BONUS * (1 - jaro);
    }
}
