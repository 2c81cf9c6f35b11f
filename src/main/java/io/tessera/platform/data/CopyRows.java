package io.tessera.platform.data;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/**
 * Rows in COPY's text format (PostgreSQL manual, COPY, "Text Format"), encoded straight into a buffer that is sent
 * whenever it is full.
 */
final class CopyRows implements CopiedRows {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    /** Which ASCII characters need no escape, neither in a value nor in an array's element. */
    private static final boolean[] PLAIN = plain();

    private final CopyIn copy;
    private final int columns;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int filled;
    private int column;

    CopyRows(CopyIn copy, int columns) {
        this.copy = copy;
        this.columns = columns;
    }

    @Override
    public Copy.Row text(@Nullable String value) {
        return value == null ? none() : begin().escaped(value, false);
    }

    @Override
    public Copy.Row number(@Nullable Number value) {
        return value == null ? none() : begin().ascii(value.toString());
    }

    @Override
    public Copy.Row bool(boolean value) {
        begin().put(value ? 't' : 'f');
        return this;
    }

    @Override
    public Copy.Row uuid(@Nullable UUID value) {
        return value == null ? none() : begin().hex(value);
    }

    @Override
    public Copy.Row instant(@Nullable Instant value) {
        return value == null ? none() : begin().ascii(value.toString());
    }

    @Override
    public Copy.Row texts(Collection<String> values) {
        begin().put('{');
        var first = true;
        for (var value : values) {
            separate(first);
            first = false;
            put('"');
            escaped(value, true);
            put('"');
        }
        put('}');
        return this;
    }

    @Override
    public Copy.Row uuids(Collection<UUID> values) {
        begin().put('{');
        var first = true;
        for (var value : values) {
            separate(first);
            first = false;
            hex(value);
        }
        put('}');
        return this;
    }

    /** Within the quotes of a lexeme, quotes and backslashes are doubled, and then again for COPY. */
    @Override
    public Copy.Row lexemes(Collection<String> lexemes) {
        begin();
        for (var lexeme : lexemes) {
            put('\'');
            escaped(lexeme.replace("\\", "\\\\").replace("'", "''"), false);
            put('\'');
            put(' ');
        }
        return this;
    }

    @Override
    public void end() {
        if (column != columns) {
            throw new IllegalStateException("The row has %d values for %d columns".formatted(column, columns));
        }
        put('\n');
        column = 0;
    }

    @Override
    public void finish() {
        flush();
    }

    private void flush() {
        try {
            copy.writeToCopy(buffer, 0, filled);
            filled = 0;
        } catch (SQLException refused) {
            throw new CopyFailedException(refused);
        }
    }

    private CopyRows begin() {
        if (column++ > 0) {
            put('\t');
        }
        return this;
    }

    private CopyRows none() {
        begin().put('\\');
        put('N');
        return this;
    }

    private void separate(boolean first) {
        if (!first) {
            put(',');
        }
    }

    /**
     * Writes UTF-8 with COPY's escapes; within an array's quoted element a backslash or quote is escaped twice. Half a
     * surrogate pair becomes a question mark, as {@link String#getBytes} has it.
     */
    private CopyRows escaped(String value, boolean element) {
        var plain = plainUntil(value);
        ascii(value, 0, plain);
        for (var at = plain; at < value.length(); at++) {
            var c = value.charAt(at);
            if (c >= 0x80) {
                at += wide(value, at);
            } else if (c == '\\') {
                ascii(element ? "\\\\\\\\" : "\\\\");
            } else if (c == '"' && element) {
                ascii("\\\\\"");
            } else if (c < ' ') {
                control(c);
            } else {
                put(c);
            }
        }
        return this;
    }

    /** Returns where the first character stands that COPY does not take as it is, at the latest where the buffer would be full. */
    private static int plainUntil(String value) {
        var end = Math.min(value.length(), BUFFER_BYTES);
        for (var at = 0; at < end; at++) {
            var c = value.charAt(at);
            if (c >= 0x80 || !PLAIN[c]) {
                return at;
            }
        }
        return end;
    }

    private static boolean[] plain() {
        var plain = new boolean[0x80];
        for (var c = ' '; c < 0x80; c++) {
            plain[c] = c != '\\' && c != '"';
        }
        return plain;
    }

    private void control(char c) {
        switch (c) {
            case '\t' -> ascii("\\t");
            case '\n' -> ascii("\\n");
            case '\r' -> ascii("\\r");
            case 0 -> throw new IllegalArgumentException("PostgreSQL cannot store the character NUL in a text");
            default -> put(c);
        }
    }

    /** Writes a character beyond ASCII; returns how many more chars of the text it took. */
    private int wide(String value, int at) {
        var c = value.charAt(at);
        if (c < 0x800) {
            put(0xc0 | c >> 6);
            put(0x80 | c & 0x3f);
            return 0;
        }
        if (!Character.isSurrogate(c)) {
            put(0xe0 | c >> 12);
            put(0x80 | c >> 6 & 0x3f);
            put(0x80 | c & 0x3f);
            return 0;
        }
        if (Character.isLowSurrogate(c)
                || at + 1 == value.length()
                || !Character.isLowSurrogate(value.charAt(at + 1))) {
            put('?');
            return 0;
        }
        var point = Character.toCodePoint(c, value.charAt(at + 1));
        put(0xf0 | point >> 18);
        put(0x80 | point >> 12 & 0x3f);
        put(0x80 | point >> 6 & 0x3f);
        put(0x80 | point & 0x3f);
        return 1;
    }

    private CopyRows ascii(String value) {
        return ascii(value, 0, value.length());
    }

    @SuppressWarnings("deprecation") // cuts each char to its low byte, which is what ASCII wants and the fastest way
    private CopyRows ascii(String value, int from, int to) {
        if (filled + to - from > BUFFER_BYTES) {
            flush();
        }
        value.getBytes(from, to, buffer, filled);
        filled += to - from;
        return this;
    }

    private CopyRows hex(UUID value) {
        if (filled + 36 > BUFFER_BYTES) {
            flush();
        }
        var high = value.getMostSignificantBits();
        var low = value.getLeastSignificantBits();
        digits(high, 60, 8);
        buffer[filled++] = '-';
        digits(high, 28, 4);
        buffer[filled++] = '-';
        digits(high, 12, 4);
        buffer[filled++] = '-';
        digits(low, 60, 4);
        buffer[filled++] = '-';
        digits(low, 44, 12);
        return this;
    }

    private void digits(long bits, int shift, int count) {
        for (var at = 0; at < count; at++) {
            buffer[filled++] = HEX[(int) (bits >>> shift - 4 * at) & 15];
        }
    }

    private void put(int b) {
        if (filled == BUFFER_BYTES) {
            flush();
        }
        buffer[filled++] = (byte) b;
    }
}
