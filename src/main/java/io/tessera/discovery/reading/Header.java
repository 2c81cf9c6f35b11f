package io.tessera.discovery.reading;

import io.tessera.discovery.reading.RecordScanner.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/**
 * The names of the columns.
 *
 * @param names one for each column
 * @param defects what is odd about them
 */
record Header(List<String> names, List<RowDefect> defects) {

    private static final int LONGEST_NAME = 200;

    /**
     * Takes the next record as the header.
     *
     * @throws UnreadableFile when it is none
     */
    static Header read(RecordScanner scanner) throws IOException {
        var outcome = scanner.next();
        while (outcome == Outcome.RECORD && scanner.blank()) {
            outcome = scanner.next();
        }
        if (outcome != Outcome.RECORD) {
            throw unreadable(outcome);
        }
        var names = new ArrayList<String>(scanner.fields());
        for (var i = 0; i < scanner.fields(); i++) {
            names.add(name(scanner.field(i), i));
        }
        if (names.stream().allMatch(name -> name.startsWith("#"))) {
            throw new UnreadableFile(
                    "no-header", "The first row names no column. Put a row with the columns' names first.");
        }
        return new Header(List.copyOf(names), duplicates(names));
    }

    private static String name(String cell, int index) {
        var name = new StringBuilder();
        cell.codePoints()
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .forEach(name::appendCodePoint);
        var clean = name.toString().strip();
        if (looksLikeAddress(clean)) {
            throw new UnreadableFile(
                    "no-header",
                    "The first row holds an e-mail address, so it is data. Put a row with the columns' names first.");
        }
        return clean.isEmpty() ? "#" + (index + 1) : clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
    }

    private static boolean looksLikeAddress(String name) {
        var at = name.indexOf('@');
        return at > 0 && name.indexOf('.', at) > at + 1 && name.indexOf(' ') < 0;
    }

    private static List<RowDefect> duplicates(List<String> names) {
        var first = new HashMap<String, Integer>();
        var defects = new ArrayList<RowDefect>();
        for (var i = 0; i < names.size(); i++) {
            var before = first.putIfAbsent(names.get(i).toLowerCase(Locale.ROOT), i);
            if (before != null) {
                defects.add(new RowDefect(
                        names.get(i),
                        "this header stands twice, in columns " + (before + 1) + " and " + (i + 1),
                        false));
            }
        }
        return List.copyOf(defects);
    }

    private static UnreadableFile unreadable(Outcome outcome) {
        return switch (outcome) {
            case TOO_MANY_FIELDS ->
                new UnreadableFile(
                        "too-many-columns",
                        "The header has more than " + RecordScanner.MAX_FIELDS + " columns. Export fewer of them.");
            case TOO_LONG ->
                new UnreadableFile(
                        "header-too-long",
                        "The first row is longer than " + RecordScanner.MAX_RECORD
                                + " characters, so it is no header.");
            case UNCLOSED_QUOTE ->
                new UnreadableFile(
                        "header-unclosed-quote",
                        "A quote is opened in the header and not closed. Close it, or remove it.");
            case RECORD, END ->
                new UnreadableFile(
                        "empty-file", "The file holds only blank lines. Export it again with a header and rows.");
        };
    }
}
