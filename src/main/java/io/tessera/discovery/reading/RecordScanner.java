package io.tessera.discovery.reading;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * Cuts text into records and fields after RFC 4180, and goes on after what no rule covers: a record that is too long is
 * skipped; a quote that is never closed costs its own line, not the rest of the file. That needs a step back to the start of
 * the record, which no CSV library found offers; on well-formed input a test compares this with FastCSV.
 */
final class RecordScanner {

    /** The longest record, in characters. */
    static final int MAX_RECORD = 1 << 20;

    /** The most fields in a record: those of an Excel sheet. */
    static final int MAX_FIELDS = 16_384;

    /** What became of a record. */
    enum Outcome {
        /** It was cut into fields. */
        RECORD,
        /** It was longer than {@link #MAX_RECORD} and is skipped. */
        TOO_LONG,
        /** It had more than {@link #MAX_FIELDS} fields and is skipped. */
        TOO_MANY_FIELDS,
        /** A quote was opened in its first line and not closed where a field may end; the first line is skipped. */
        UNCLOSED_QUOTE,
        /** There is none: the text is over. */
        END
    }

    private final Reader in;
    private final char delimiter;
    private char[] buffer = new char[1 << 16];
    private int limit;
    private int position;
    private int start;
    private boolean ended;
    private boolean overflowed;
    private int[] from = new int[64];
    private int[] to = new int[64];
    private boolean[] doubled = new boolean[64];
    private int fields;
    private boolean blank;

    RecordScanner(Reader in, char delimiter) {
        this.in = in;
        this.delimiter = delimiter;
    }

    /** Goes to the next record. */
    Outcome next() throws IOException {
        start = position;
        fields = 0;
        overflowed = false;
        if (!available()) {
            return Outcome.END;
        }
        var outcome = scan();
        switch (outcome) {
            case UNCLOSED_QUOTE -> {
                position = start;
                skipLine();
            }
            case TOO_LONG, TOO_MANY_FIELDS -> skipLine();
            case RECORD, END -> blank = fields == 1 && to[0] == 0;
        }
        return outcome;
    }

    /** Returns how many fields the record has, or had before it broke. */
    int fields() {
        return fields;
    }

    /** Returns whether the record is a line without any character. */
    boolean blank() {
        return blank;
    }

    /** Returns a field of the record without blanks around it. */
    String field(int index) {
        var begin = start + from[index];
        var end = start + to[index];
        while (begin < end && buffer[begin] <= ' ') {
            begin++;
        }
        while (begin < end && buffer[end - 1] <= ' ') {
            end--;
        }
        if (begin == end) {
            return "";
        }
        return doubled[index] ? unescaped(begin, end) : new String(buffer, begin, end - begin);
    }

    private Outcome scan() throws IOException {
        var lines = 0;
        while (true) {
            if (fields == MAX_FIELDS) {
                return Outcome.TOO_MANY_FIELDS;
            }
            if (atQuote()) {
                position++;
                var newlines = quoted();
                if (newlines < 0) {
                    return Outcome.UNCLOSED_QUOTE;
                }
                lines += newlines;
                if (!atEndOfField() && !tail(lines)) {
                    return overflowed ? Outcome.TOO_LONG : Outcome.UNCLOSED_QUOTE;
                }
            } else {
                plain();
            }
            if (overflowed) {
                return Outcome.TOO_LONG;
            }
            if (!available() || !consumeDelimiter()) {
                return Outcome.RECORD;
            }
        }
    }

    /** Takes an unquoted field; stops at delimiter, newline or end. */
    private void plain() throws IOException {
        var begin = position - start;
        do {
            var p = position;
            while (p < limit && buffer[p] != delimiter && buffer[p] != '\n' && buffer[p] != '\r') {
                p++;
            }
            position = p;
        } while (position == limit && available());
        add(begin, position - start, false);
    }

    /** Takes what follows an opening quote; returns the newlines in it, or -1 when it is not closed. */
    private int quoted() throws IOException {
        var begin = position - start;
        var newlines = 0;
        var escapes = false;
        while (available()) {
            var c = buffer[position++];
            if (c == '\n') {
                newlines++;
            } else if (c == '"') {
                if (!available() || buffer[position] != '"') {
                    add(begin, position - 1 - start, escapes);
                    return newlines;
                }
                escapes = true;
                position++;
            }
        }
        return -1;
    }

    /**
     * Takes text behind a closing quote. In one line that is sloppy writing ({@code "Joe" Smith}) and stays text; over
     * several lines the quote was most likely never meant to close here.
     */
    private boolean tail(int lines) throws IOException {
        if (lines > 0) {
            return false;
        }
        var last = fields - 1;
        var begin = from[last] - 1;
        fields = last;
        plain();
        from[last] = begin;
        return !overflowed;
    }

    /** Steps to an opening quote, over blanks that only separate; false where the field has none. */
    private boolean atQuote() throws IOException {
        if (!available()) {
            return false;
        }
        var p = position;
        while (p < limit && buffer[p] == ' ') {
            p++;
        }
        if (p < limit && buffer[p] == '"') {
            position = p;
            return true;
        }
        return false;
    }

    private boolean atEndOfField() throws IOException {
        while (available() && buffer[position] == ' ') {
            position++;
        }
        return !available() || buffer[position] == delimiter || buffer[position] == '\n' || buffer[position] == '\r';
    }

    /** Steps over a delimiter and returns true, or over a newline and returns false. */
    private boolean consumeDelimiter() throws IOException {
        var c = buffer[position++];
        if (c == delimiter) {
            return true;
        }
        if (c == '\r' && available() && buffer[position] == '\n') {
            position++;
        }
        return false;
    }

    private void skipLine() throws IOException {
        overflowed = false;
        while (true) {
            while (position < limit) {
                var c = buffer[position++];
                if (c == '\n') {
                    return;
                }
                if (c == '\r') {
                    start = position;
                    if (available() && buffer[position] == '\n') {
                        position++;
                    }
                    return;
                }
            }
            start = position;
            if (!available()) {
                return;
            }
        }
    }

    private void add(int begin, int end, boolean escapes) {
        if (fields == from.length) {
            from = Arrays.copyOf(from, 2 * fields);
            to = Arrays.copyOf(to, 2 * fields);
            doubled = Arrays.copyOf(doubled, 2 * fields);
        }
        from[fields] = begin;
        to[fields] = end;
        doubled[fields] = escapes;
        fields++;
    }

    private String unescaped(int begin, int end) {
        var text = new StringBuilder(end - begin);
        for (var i = begin; i < end; i++) {
            text.append(buffer[i]);
            if (buffer[i] == '"' && i + 1 < end && buffer[i + 1] == '"') {
                i++;
            }
        }
        return text.toString();
    }

    /** Makes sure that a character stands at the position; false at the end of the text and where the record is too long. */
    private boolean available() throws IOException {
        return position < limit || fill();
    }

    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        var kept = limit - start;
        if (kept >= MAX_RECORD) {
            overflowed = true;
            return false;
        }
        if (kept > buffer.length / 2) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, kept);
            position -= start;
            limit = kept;
            start = 0;
        }
        var read = in.read(buffer, limit, buffer.length - limit);
        if (read < 0) {
            ended = true;
            return false;
        }
        limit += read;
        return read > 0 || fill();
    }
}
