package io.tessera.hygiene.blocking;

import java.util.List;

/**
 * The pairs to compare.
 *
 * @param pairs each once, sorted: the smaller record in the upper half, the larger in the lower
 * @param used which rules found them, with what their limits left out
 */
@SuppressWarnings("ArrayRecordComponent")
public record Candidates(long[] pairs, List<Used> used) {

    /** Keeps the list from changing. */
    public Candidates {
        used = List.copyOf(used);
    }

    /**
     * A rule that was used.
     *
     * @param rule what records had to share
     * @param pairs how many pairs it gave
     * @param limit the largest block that was taken
     * @param lostBlocks how many blocks were larger and were left out
     * @param lostPairs how many pairs those held; other rules may have found them
     */
    public record Used(String rule, long pairs, int limit, int lostBlocks, long lostPairs) {

        /** Which share of the rule's pairs the limit left. */
        double kept() {
            return pairs + lostPairs == 0 ? 0 : pairs / (double) (pairs + lostPairs);
        }
    }
}
