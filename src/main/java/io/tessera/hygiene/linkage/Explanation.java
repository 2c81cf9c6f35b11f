package io.tessera.hygiene.linkage;

import java.util.List;

/**
 * Why a pair has its score: prior and parts add up to it.
 *
 * @param score log2 of the odds that both are one
 * @param prior log2 of the odds before anything was compared
 * @param parts one for each field, and one for the order of names where it can be told
 */
public record Explanation(double score, double prior, List<Part> parts) {

    /** Keeps the list from changing. */
    public Explanation {
        parts = List.copyOf(parts);
    }

    /**
     * Returns how likely both are one.
     *
     * @return from 0 to 1
     */
    public double probability() {
        return Model.probability(score);
    }

    /**
     * What a field says.
     *
     * @param field its name
     * @param level how alike the values are; {@code missing} where one of them is
     * @param weight what that level says of a pair in general, in bits
     * @param termFrequency what is added for a rare value, or taken away for a frequent one, in bits
     */
    public record Part(String field, String level, double weight, double termFrequency) {}
}
