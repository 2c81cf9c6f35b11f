package io.tessera.hygiene.blocking;

/**
 * Which records may be paired: all, or only those of different sources.
 *
 * @param sources the source of each record; empty where all may be paired
 */
@SuppressWarnings("ArrayRecordComponent")
public record Sides(int[] sources) {

    /** All records may be paired. */
    public static final Sides ALL = new Sides(new int[0]);

    /**
     * Returns whether two records may be paired.
     *
     * @param a a record
     * @param b another
     * @return true unless both come from one source that has no duplicates
     */
    public boolean allow(int a, int b) {
        return sources.length == 0 || sources[a] != sources[b];
    }
}
