package io.tessera.hygiene.linkage;

import io.tessera.hygiene.comparison.Scratch;
import io.tessera.hygiene.fields.Field;
import io.tessera.hygiene.fields.Records;

/**
 * Reads the levels of agreement of pairs, remembering those of pairs of values it met before. One for each thread.
 *
 * <p>A last level beyond the fields' tells whether given and family name stand in each other's place.
 */
final class Levels {

    /** The level of a field that is missing in one of the records, or of the order of names where it cannot be told. */
    static final byte MISSING = -1;

    private static final int REMEMBERED = 1 << 14;
    private static final int[] CLOSENESS = {6, 4, 2, 2, 0, -3};

    private final Records records;
    private final Field[] fields;
    private final int[][] codes;
    private final Scratch scratch = new Scratch();
    private final long[][] known;
    private final byte[][] levels;
    private final int given;
    private final int surname;

    Levels(Records records) {
        this.records = records;
        fields = records.fields().toArray(Field[]::new);
        codes = new int[fields.length][];
        known = new long[fields.length][REMEMBERED];
        levels = new byte[fields.length][REMEMBERED];
        for (var f = 0; f < fields.length; f++) {
            codes[f] = fields[f].codes();
        }
        given = records.given();
        surname = records.surname();
    }

    /** Returns how many levels a pair has: one for each field and one for the order of names. */
    static int count(Records records) {
        return records.fields().size() + 1;
    }

    /** Reads the levels of a pair. */
    void read(int a, int b, byte[] into, int at) {
        for (var f = 0; f < fields.length; f++) {
            into[at + f] = level(f, codes[f][a], codes[f][b]);
        }
        into[at + fields.length] = given < 0 ? MISSING : order(a, b, into, at);
    }

    byte level(int field, int a, int b) {
        if (a == 0 || b == 0) {
            return MISSING;
        }
        if (a == b) {
            return 0;
        }
        var pair = a < b ? (long) a << 32 | b : (long) b << 32 | a;
        var slot = (int) ((pair * 0x9E3779B97F4A7C15L) >>> 50);
        if (known[field][slot] != pair) {
            known[field][slot] = pair;
            levels[field][slot] = (byte) fields[field].comparison().level(Math.min(a, b), Math.max(a, b), scratch);
        }
        return levels[field][slot];
    }

    /** Whether names agree much better the other way round; then the levels of the names become those. */
    private byte order(int a, int b, byte[] into, int at) {
        var straight = closeness(into[at + given]) + closeness(into[at + surname]);
        if (into[at + given] == 0 || into[at + surname] == 0 || straight >= 8) {
            return 0;
        }
        var first = level(given, codes[given][a], codes[surname][b]);
        var second = level(given, codes[surname][a], codes[given][b]);
        if (closeness(first) + closeness(second) < straight + 4) {
            return 0;
        }
        into[at + given] = first;
        into[at + surname] = second;
        return 1;
    }

    private static int closeness(byte level) {
        return level < 0 ? 0 : CLOSENESS[level];
    }

    /** The value by which a field of a pair agrees, or the more frequent one of two. */
    int code(int field, int a, int b, boolean swapped) {
        var left = swapped && field == surname
                ? codes[surname][a]
                : swapped && field == given ? codes[given][a] : codes[field][a];
        var right = swapped && field == given
                ? codes[surname][b]
                : swapped && field == surname ? codes[given][b] : codes[field][b];
        return left == right || count(field, left) >= count(field, right) ? left : right;
    }

    /** In how many records a value stands; names are counted in both of their fields. */
    int count(int field, int code) {
        if (given >= 0 && (field == given || field == surname)) {
            return Math.max(fields[given].counts()[code], fields[surname].counts()[code]);
        }
        return fields[field].counts()[code];
    }

    Records records() {
        return records;
    }
}
