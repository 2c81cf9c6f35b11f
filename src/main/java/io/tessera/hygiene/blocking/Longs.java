package io.tessera.hygiene.blocking;

import java.util.Arrays;

/** A growing list of longs. */
public final class Longs {

    private long[] values;
    private int size;

    /**
     * Makes an empty list.
     *
     * @param expected how many will come, about
     */
    public Longs(int expected) {
        values = new long[Math.max(16, expected)];
    }

    /**
     * Adds a value.
     *
     * @param value any
     */
    public void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    /**
     * Returns how many there are.
     *
     * @return the number
     */
    public int size() {
        return size;
    }

    /** Sorts them and leaves each one once. */
    void distinct() {
        Arrays.parallelSort(values, 0, size);
        var kept = 0;
        for (var i = 0; i < size; i++) {
            if (i == 0 || values[i] != values[i - 1]) {
                values[kept++] = values[i];
            }
        }
        size = kept;
    }

    /** The values from a place on, sorted. */
    long[] sortedFrom(int from) {
        var own = Arrays.copyOfRange(values, from, size);
        Arrays.parallelSort(own);
        return own;
    }

    /**
     * Returns the values.
     *
     * @return a copy
     */
    public long[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
