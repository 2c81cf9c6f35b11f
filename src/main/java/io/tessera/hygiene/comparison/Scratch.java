package io.tessera.hygiene.comparison;

/** Room for bit-parallel comparison, reused from pair to pair. One for each thread. */
public final class Scratch {

    static final int LONGEST = 64;
    private static final int TABLE = 128;

    final long[] positions = new long[TABLE];
    final char[] others = new char[LONGEST];
    final long[] otherPositions = new long[LONGEST];
    final char[] matched = new char[LONGEST];
    final int[] partner = new int[TextComparison.MOST_TOKENS];
    int taken;
    private int otherCount;

    /** Notes where each char of a pattern stands, as bits. */
    void load(char[] text, int from, int length) {
        otherCount = 0;
        for (var i = 0; i < length; i++) {
            var c = text[from + i];
            if (c < TABLE) {
                positions[c] |= 1L << i;
            } else {
                loadOther(c, i);
            }
        }
    }

    private void loadOther(char c, int i) {
        for (var k = 0; k < otherCount; k++) {
            if (others[k] == c) {
                otherPositions[k] |= 1L << i;
                return;
            }
        }
        others[otherCount] = c;
        otherPositions[otherCount++] = 1L << i;
    }

    long where(char c) {
        if (c < TABLE) {
            return positions[c];
        }
        for (var k = 0; k < otherCount; k++) {
            if (others[k] == c) {
                return otherPositions[k];
            }
        }
        return 0;
    }

    void unload(char[] text, int from, int length) {
        for (var i = 0; i < length; i++) {
            if (text[from + i] < TABLE) {
                positions[text[from + i]] = 0;
            }
        }
        otherCount = 0;
    }
}
