package io.tessera.hygiene.fields;

import java.util.Arrays;
import java.util.List;

/**
 * Makes rows one that are the same in every field.
 *
 * @param records how many different rows there are
 * @param recordOf the record of each row, numbered in the order of the rows
 * @param first the first row of each record
 */
@SuppressWarnings("ArrayRecordComponent")
record Grouping(int records, int[] recordOf, int[] first) {

    static Grouping of(List<int[]> fields, int rows) {
        var slots = new int[Integer.highestOneBit(Math.max(4, rows)) * 4];
        Arrays.fill(slots, -1);
        var recordOf = new int[rows];
        var first = new int[rows];
        var records = 0;
        for (var row = 0; row < rows; row++) {
            var slot = (int) (hash(fields, row) & slots.length - 1);
            while (slots[slot] >= 0 && !same(fields, row, first[slots[slot]])) {
                slot = slot + 1 & slots.length - 1;
            }
            if (slots[slot] < 0) {
                slots[slot] = records;
                first[records++] = row;
            }
            recordOf[row] = slots[slot];
        }
        return new Grouping(records, recordOf, Arrays.copyOf(first, records));
    }

    /** Each row stays a record of its own. */
    static Grouping none(int rows) {
        var own = new int[rows];
        Arrays.setAll(own, row -> row);
        return new Grouping(rows, own, own);
    }

    private static long hash(List<int[]> fields, int row) {
        var hash = 0L;
        for (var codes : fields) {
            hash = (hash ^ codes[row]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        return hash;
    }

    private static boolean same(List<int[]> fields, int a, int b) {
        for (var codes : fields) {
            if (codes[a] != codes[b]) {
                return false;
            }
        }
        return true;
    }

    int[] perRecord(int[] codes) {
        var picked = new int[records];
        for (var i = 0; i < records; i++) {
            picked[i] = codes[first[i]];
        }
        return picked;
    }
}
