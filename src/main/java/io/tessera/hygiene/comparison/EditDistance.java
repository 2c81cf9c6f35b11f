package io.tessera.hygiene.comparison;

/**
 * Edits between two short strings, neighbours swapped counting as one (optimal string alignment), all columns of the table at
 * once in the bits of a long: H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances", 2003.
 */
final class EditDistance {

    private EditDistance() {}

    static int between(char[] a, int fromA, int lengthA, char[] b, int fromB, int lengthB, Scratch scratch) {
        if (lengthA == 0 || lengthB == 0) {
            return Math.max(lengthA, lengthB);
        }
        scratch.load(a, fromA, lengthA);
        var distance = lengthA;
        var last = 1L << lengthA - 1;
        var plus = -1L;
        var minus = 0L;
        var diagonal = 0L;
        var before = 0L;
        for (var j = 0; j < lengthB; j++) {
            var here = scratch.where(b[fromB + j]);
            var swapped = (~diagonal & here) << 1 & before;
            diagonal = (here & plus) + plus ^ plus | here | minus | swapped;
            var up = minus | ~(diagonal | plus);
            var down = diagonal & plus;
            distance += (up & last) != 0 ? 1 : (down & last) != 0 ? -1 : 0;
            up = up << 1 | 1;
            down <<= 1;
            plus = down | ~(diagonal | up);
            minus = up & diagonal;
            before = here;
        }
        scratch.unload(a, fromA, lengthA);
        return distance;
    }
}
