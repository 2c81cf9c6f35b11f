package io.tessera.hygiene.table;

/**
 * A column: each distinct value once, and a code for each row.
 *
 * @param name as in the header
 * @param codes a code for each row; 0 where the value is missing
 * @param values the distinct values by code, in the order in which they came; the first, of code 0, is empty
 */
@SuppressWarnings("ArrayRecordComponent") // a million rows: copies would cost more than they protect
public record Column(String name, int[] codes, String[] values) {

    /**
     * Returns how many different values there are.
     *
     * @return the number, missing not counted
     */
    public int distinct() {
        return values.length - 1;
    }

    /**
     * Returns in how many rows each value stands.
     *
     * @return a count for each code
     */
    public int[] counts() {
        var counts = new int[values.length];
        for (var code : codes) {
            counts[code]++;
        }
        return counts;
    }
}
