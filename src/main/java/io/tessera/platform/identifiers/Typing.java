package io.tessera.platform.identifiers;

/** Typing errors. */
public final class Typing {

    private Typing() {}

    /**
     * Returns whether one letter added, left out, changed or two neighbours swapped make one word of the other.
     *
     * @param a a word
     * @param b another
     * @return false also for equal words
     */
    public static boolean isOneApart(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        var head = 0;
        var shorter = Math.min(a.length(), b.length());
        while (head < shorter && a.charAt(head) == b.charAt(head)) {
            head++;
        }
        var tail = 0;
        while (tail < shorter - head && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
            tail++;
        }
        var left = a.length() - head - tail;
        var right = b.length() - head - tail;
        return left + right > 0 && left <= 1 && right <= 1 || left == 2 && right == 2 && swapped(a, b, head);
    }

    private static boolean swapped(String a, String b, int at) {
        return a.charAt(at) == b.charAt(at + 1) && a.charAt(at + 1) == b.charAt(at);
    }
}
