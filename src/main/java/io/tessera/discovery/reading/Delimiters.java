package io.tessera.discovery.reading;

import io.tessera.discovery.reading.RecordScanner.Outcome;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds what separates the fields of a table by trying each candidate on the first rows. */
final class Delimiters {

    private static final List<Character> CANDIDATES = List.of(',', ';', '\t', '|');
    private static final int ROWS = 200;

    private Delimiters() {}

    /**
     * Returns the candidate under which most rows have as many fields as the first one, at least two; among equals the one
     * with more fields. A comma where there is only one column.
     *
     * @param sample the beginning of the text, possibly cut in the middle of a row
     */
    static char of(String sample) throws IOException {
        var best = ',';
        var bestScore = 0.0;
        for (var candidate : CANDIDATES) {
            var score = score(sample, candidate);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return best;
    }

    /**
     * Returns what a first line {@code sep=;} names, as spreadsheets understand it.
     *
     * @param line a line without its newline
     */
    static @Nullable Character named(String line) {
        var bare = line.strip().toLowerCase(Locale.ROOT);
        if (bare.length() > 2 && bare.startsWith("\"") && bare.endsWith("\"")) {
            bare = bare.substring(1, bare.length() - 1);
        }
        if (!bare.startsWith("sep=")) {
            return null;
        }
        var rest = line.substring(line.indexOf('=') + 1);
        return rest.isEmpty() || rest.charAt(0) == '"' ? null : Character.valueOf(rest.charAt(0));
    }

    private static double score(String sample, char delimiter) throws IOException {
        var scanner = new RecordScanner(new StringReader(sample), delimiter);
        var counts = new int[ROWS];
        var rows = 0;
        while (rows < ROWS) {
            var outcome = scanner.next();
            if (outcome == Outcome.END) {
                break;
            }
            if (outcome == Outcome.RECORD && !scanner.blank()) {
                counts[rows++] = scanner.fields();
            }
        }
        return rows == 0 || counts[0] < 2 ? 0 : agreement(counts, rows) + Math.min(counts[0], 1_000) / 10_000.0;
    }

    private static double agreement(int[] counts, int rows) {
        var alike = 0;
        for (var i = 0; i < rows; i++) {
            if (counts[i] == counts[0]) {
                alike++;
            }
        }
        return (double) alike / rows;
    }
}
