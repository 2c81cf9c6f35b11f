package io.tessera.discovery.reading;

import org.jspecify.annotations.Nullable;

/**
 * What stands before the header and is no row: a line {@code sep=;}, or the notes that LinkedIn puts before its connections.
 *
 * @param length how many characters it takes
 * @param delimiter what the file itself names as its separator
 */
record Preamble(int length, @Nullable Character delimiter) {

    static Preamble of(String sample) {
        var line = sample.substring(0, endOfLine(sample, 0));
        var named = Delimiters.named(line);
        if (named != null) {
            return new Preamble(afterLine(sample, 0), named);
        }
        return new Preamble(line.strip().equals("Notes:") ? afterNotes(sample) : 0, null);
    }

    /** The notes end with the first empty line. */
    private static int afterNotes(String sample) {
        var begin = 0;
        while (begin < sample.length()) {
            var next = afterLine(sample, begin);
            if (sample.substring(begin, endOfLine(sample, begin)).isBlank()) {
                return next;
            }
            begin = next;
        }
        return 0;
    }

    private static int endOfLine(String sample, int begin) {
        var end = begin;
        while (end < sample.length() && sample.charAt(end) != '\n' && sample.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static int afterLine(String sample, int begin) {
        var end = endOfLine(sample, begin);
        return sample.startsWith("\r\n", end) ? end + 2 : Math.min(end + 1, sample.length());
    }
}
