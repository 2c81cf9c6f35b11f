package io.tessera.hygiene.partition;

/** Scores a pair of records that may not have been a candidate. */
@FunctionalInterface
public interface PairScore {

    /**
     * Scores a pair.
     *
     * @param a a record
     * @param b another
     * @return log2 of the odds that they are one
     */
    double of(int a, int b);
}
