package io.tessera.hygiene.comparison;

import java.util.List;

/**
 * Compares values of one field by their codes. Stateless towards callers: several threads may compare, each with its own
 * {@link Scratch}.
 */
public interface Comparison {

    /**
     * Returns how alike two different values are.
     *
     * @param a code of a value, not 0
     * @param b code of another value, not 0
     * @param scratch room to work in, of this thread alone
     * @return a level from 1, nearly the same, to the number of levels less one, different; 0, the same, only where both spell
     *     one value differently
     */
    int level(int a, int b, Scratch scratch);

    /**
     * Returns what the levels mean, from the same to different.
     *
     * @return a word or two for each level
     */
    List<String> levels();

    /**
     * Returns how often pairs that are one are presumed to fall on each level before anything was learned.
     *
     * @return shares that add up to one
     */
    double[] presumed();
}
