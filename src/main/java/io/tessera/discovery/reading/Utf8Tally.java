package io.tessera.discovery.reading;

/** Counts sequences of bytes that are UTF-8 (RFC 3629) and such that are not, over any number of buffers. */
final class Utf8Tally {

    private int expected;
    private int lowest = 0x80;
    private int highest = 0xBF;
    private long sequences;
    private long broken;

    void add(byte[] bytes, int length) {
        for (var i = 0; i < length; i++) {
            var b = bytes[i];
            if (b < 0 || expected > 0) {
                take(b & 0xFF);
            }
        }
    }

    /** Returns how many characters beyond ASCII are well-formed. */
    long sequences() {
        return sequences;
    }

    /** Returns how often a byte stood where UTF-8 allows none like it; a sequence cut by the end does not count. */
    long broken() {
        return broken;
    }

    private void take(int b) {
        if (expected == 0) {
            begin(b);
        } else if (b < lowest || b > highest) {
            broken++;
            expected = 0;
            begin(b);
        } else {
            lowest = 0x80;
            highest = 0xBF;
            if (--expected == 0) {
                sequences++;
            }
        }
    }

    private void begin(int b) {
        lowest = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
        highest = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
        if (b >= 0xC2 && b <= 0xDF) {
            expected = 1;
        } else if (b >= 0xE0 && b <= 0xEF) {
            expected = 2;
        } else if (b >= 0xF0 && b <= 0xF4) {
            expected = 3;
        } else if (b >= 0x80) {
            broken++;
        }
    }
}
