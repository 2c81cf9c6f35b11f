package io.tessera.platform.data;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/**
 * Rows in COPY's binary format (PostgreSQL manual, COPY, "Binary Format"): the server has nothing to look for and nothing to
 * parse. A value that its column's type has no place for is refused here, since the server would not see it.
 */
final class BinaryCopyRows implements CopiedRows {

    private static final int BUFFER_BYTES = 1 << 16;
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int ABSENT = -1;
    private static final int END = 0xffff;

    /** PostgreSQL counts from 2000-01-01. */
    private static final long EPOCH_SECONDS = 946_684_800;

    private final CopyIn copy;
    private final List<ColumnType> types;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int filled;
    private int column;

    BinaryCopyRows(CopyIn copy, List<ColumnType> types) {
        this.copy = copy;
        this.types = types;
        System.arraycopy(SIGNATURE, 0, buffer, 0, SIGNATURE.length);
        filled = SIGNATURE.length + 8; // no flags, no extension
    }

    @Override
    public Copy.Row text(@Nullable String value) {
        var type = next();
        if (value == null) {
            return absent();
        }
        refuseUnless(type == ColumnType.TEXT, value);
        refuseNul(value);
        if (isShortAscii(value)) {
            return ascii(value);
        }
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        int4(bytes.length);
        bytes(bytes);
        return this;
    }

    /** The type's binary form (PostgreSQL's tsvectorsend): how many; then each ended by a NUL, with its number of positions. */
    @Override
    public Copy.Row lexemes(Collection<String> lexemes) {
        refuseUnless(next() == ColumnType.TSVECTOR, lexemes);
        var encoded = new ArrayList<byte[]>(lexemes.size());
        var length = 4;
        for (var lexeme : lexemes) {
            refuseNul(lexeme);
            var bytes = lexeme.getBytes(StandardCharsets.UTF_8);
            encoded.add(bytes);
            length += bytes.length + 3;
        }
        int4(length);
        int4(encoded.size());
        for (var bytes : encoded) {
            bytes(bytes);
            room(3);
            buffer[filled++] = 0;
            int2(0);
        }
        return this;
    }

    private void bytes(byte[] bytes) {
        for (var from = 0; from < bytes.length; ) {
            room(1);
            var part = Math.min(bytes.length - from, BUFFER_BYTES - filled);
            System.arraycopy(bytes, from, buffer, filled, part);
            filled += part;
            from += part;
        }
    }

    private static void refuseNul(String value) {
        if (value.indexOf(0) >= 0) {
            throw new IllegalArgumentException("PostgreSQL cannot store the character NUL in a text");
        }
    }

    private static boolean isShortAscii(String value) {
        var ascii = value.length() <= BUFFER_BYTES - 4;
        for (var at = 0; at < value.length(); at++) {
            ascii &= value.charAt(at) < 0x80;
        }
        return ascii;
    }

    @SuppressWarnings("deprecation") // cuts each char to its low byte, which is what ASCII wants and the fastest way
    private BinaryCopyRows ascii(String value) {
        room(4 + value.length());
        int4(value.length());
        value.getBytes(0, value.length(), buffer, filled);
        filled += value.length();
        return this;
    }

    @Override
    public Copy.Row number(@Nullable Number value) {
        var type = next();
        if (value == null) {
            return absent();
        }
        refuseUnless(value instanceof Integer || value instanceof Long || value instanceof Short, value);
        var number = value.longValue();
        switch (type) {
            case INT2 -> {
                refuseUnless(number == (short) number, value);
                room(6);
                int4(2);
                int2((int) number);
            }
            case INT4 -> {
                refuseUnless(number == (int) number, value);
                int4(4);
                int4((int) number);
            }
            case INT8 -> int8Value(number);
            default -> refuseUnless(false, value);
        }
        return this;
    }

    @Override
    public Copy.Row bool(boolean value) {
        refuseUnless(next() == ColumnType.BOOL, value);
        int4(1);
        room(1);
        buffer[filled++] = (byte) (value ? 1 : 0);
        return this;
    }

    @Override
    public Copy.Row uuid(@Nullable UUID value) {
        var type = next();
        if (value == null) {
            return absent();
        }
        refuseUnless(type == ColumnType.UUID, value);
        int4(16);
        int8(value.getMostSignificantBits());
        int8(value.getLeastSignificantBits());
        return this;
    }

    /** Rounds to microseconds, as the server does with a text. */
    @Override
    public Copy.Row instant(@Nullable Instant value) {
        var type = next();
        if (value == null) {
            return absent();
        }
        refuseUnless(type == ColumnType.TIMESTAMPTZ, value);
        var micros = Math.multiplyExact(value.getEpochSecond() - EPOCH_SECONDS, 1_000_000L);
        return int8Value(micros + (long) Math.rint(value.getNano() / 1_000.0));
    }

    @Override
    public Copy.Row texts(Collection<String> values) {
        throw refused(values);
    }

    @Override
    public Copy.Row uuids(Collection<UUID> values) {
        throw refused(values);
    }

    @Override
    public void end() {
        if (column != types.size()) {
            throw new IllegalStateException("The row has %d values for %d columns".formatted(column, types.size()));
        }
        column = 0;
    }

    @Override
    public void finish() {
        room(2);
        int2(END);
        flush();
    }

    /** Begins the next value, and before the first of a row the row. */
    private ColumnType next() {
        if (column == types.size()) {
            throw new IllegalStateException("The row has more values than the %d columns".formatted(types.size()));
        }
        if (column == 0) {
            room(2);
            int2(types.size());
        }
        return types.get(column++);
    }

    private void refuseUnless(boolean fits, Object value) {
        if (!fits) {
            throw refused(value);
        }
    }

    private IllegalArgumentException refused(Object value) {
        return new IllegalArgumentException("A value of %s does not fit column %d of type %s"
                .formatted(value.getClass().getSimpleName(), column, types.get(Math.max(0, column - 1))));
    }

    private BinaryCopyRows absent() {
        int4(ABSENT);
        return this;
    }

    private BinaryCopyRows int8Value(long value) {
        int4(8);
        int8(value);
        return this;
    }

    private void int2(int value) {
        buffer[filled++] = (byte) (value >> 8);
        buffer[filled++] = (byte) value;
    }

    private void int4(int value) {
        room(4);
        int2(value >> 16);
        int2(value);
    }

    private void int8(long value) {
        int4((int) (value >> 32));
        int4((int) value);
    }

    private void room(int bytes) {
        if (filled + bytes > BUFFER_BYTES) {
            flush();
        }
    }

    private void flush() {
        try {
            copy.writeToCopy(buffer, 0, filled);
            filled = 0;
        } catch (SQLException refused) {
            throw new CopyFailedException(refused);
        }
    }
}
