package io.tessera.discovery.reading;

import io.tessera.discovery.reading.RecordScanner.Outcome;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows of a table whose first record names the columns. */
final class DelimitedRows implements Rows {

    private static final Map<Character, String> NAMES =
            Map.of(',', "commas", ';', "semicolons", '\t', "tabs", '|', "vertical bars");

    private final RecordScanner scanner;
    private final CountingStream bytes;
    private final String description;
    private final Header header;
    private int row = 1;
    private int blanksDue;
    private @Nullable Outcome held;
    private @Nullable RowDefect defect;

    private DelimitedRows(RecordScanner scanner, CountingStream bytes, String description, Header header) {
        this.scanner = scanner;
        this.bytes = bytes;
        this.description = description;
        this.header = header;
    }

    static DelimitedRows open(BufferedReader text, String sample, CountingStream bytes, FileForm form)
            throws IOException {
        var preamble = Preamble.of(sample);
        for (var skipped = 0L; skipped < preamble.length(); ) {
            skipped += text.skip(preamble.length() - skipped);
        }
        char delimiter = preamble.delimiter() != null
                ? preamble.delimiter()
                : Delimiters.of(sample.substring(preamble.length()));
        var scanner = new RecordScanner(text, delimiter);
        var description = "table, %s, separated by %s"
                .formatted(form.charset().displayName(), NAMES.getOrDefault(delimiter, "'" + delimiter + "'"));
        var rows = new DelimitedRows(scanner, bytes, description, Header.read(scanner));
        if (!rows.advance()) {
            throw new UnreadableFile(
                    "no-data-rows", "The file has a header and no rows below it. Nothing was imported.");
        }
        return rows;
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public List<String> header() {
        return header.names();
    }

    @Override
    public List<RowDefect> headerDefects() {
        return header.defects();
    }

    @Override
    public boolean wellKnown() {
        return false;
    }

    @Override
    public boolean next() throws IOException {
        if (blanksDue == 0 && held == null && !advance()) {
            return false;
        }
        row++;
        if (blanksDue > 0) {
            blanksDue--;
            defect = RowDefect.ofRow("empty row");
        } else {
            defect = judge(held == null ? Outcome.END : held);
            held = null;
        }
        return true;
    }

    /** Looks for the next record; lines without a character count as rows, but not at the end of the file. */
    private boolean advance() throws IOException {
        var outcome = scanner.next();
        while (outcome == Outcome.RECORD && scanner.blank()) {
            blanksDue++;
            outcome = scanner.next();
        }
        if (outcome == Outcome.END) {
            blanksDue = 0;
            return false;
        }
        held = outcome;
        return true;
    }

    private @Nullable RowDefect judge(Outcome outcome) {
        return switch (outcome) {
            case RECORD -> ragged();
            case TOO_LONG ->
                RowDefect.ofRow("row longer than " + RecordScanner.MAX_RECORD + " characters" + at(scanner.fields()));
            case TOO_MANY_FIELDS -> RowDefect.ofRow("row with more than " + RecordScanner.MAX_FIELDS + " fields");
            case UNCLOSED_QUOTE ->
                RowDefect.ofRow("quote opened" + at(scanner.fields()) + " and not closed where a field may end");
            case END -> null;
        };
    }

    private @Nullable RowDefect ragged() {
        var columns = header.names().size();
        var fields = scanner.fields();
        if (fields == columns) {
            return null;
        }
        if (fields < columns) {
            return new RowDefect(
                    header.names().get(fields),
                    "the row ends before this column: it has %d of %d fields".formatted(fields, columns),
                    false);
        }
        for (var i = columns; i < fields; i++) {
            if (!scanner.field(i).isEmpty()) {
                return RowDefect.ofRow("row with %d fields under a header of %d: its values cannot be told apart"
                        .formatted(fields, columns));
            }
        }
        return null;
    }

    private String at(int field) {
        var names = header.names();
        return field < names.size() ? " in column " + names.get(field) : "";
    }

    @Override
    public int row() {
        return row;
    }

    @Override
    public String cell(int column) {
        return column < scanner.fields() ? scanner.field(column) : "";
    }

    @Override
    public @Nullable RowDefect defect() {
        return defect;
    }

    @Override
    public long bytesRead() {
        return bytes.count();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
