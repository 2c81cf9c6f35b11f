package io.tessera.hygiene.linkage;

import io.tessera.hygiene.fields.Records;

/**
 * A trained model. It never changes.
 *
 * @param prior log2 of the odds that two records of all are one
 * @param fields what was learned of each field, and last of the order of names
 * @param order the fields in an order in which parents come before those that hang on them
 * @param records among how many records values are rare or frequent
 */
@SuppressWarnings("ArrayRecordComponent")
record Model(double prior, FieldWeights[] fields, int[] order, int records) {

    /** How many other holders a value is presumed to have by chance where none is known. */
    static final double UNSEEN = 0.5;

    /** How many holders of the parent's value the average of all parents is worth. */
    private static final double HELD = 5;

    /** The last level at which values count as one with a typo. */
    private static final int NEAR = 1;

    /** Values that are only alike weigh less by this for each level, in bits, than if they were the same. */
    private static final double LESS = 0.5;

    /** Probability of a score. */
    static double probability(double score) {
        return 1 / (1 + Math.exp(-score * Math.log(2)));
    }

    /**
     * Weighs a pair.
     *
     * @param levels reads counts and codes
     * @param read the levels of the pair
     * @param at where they begin
     * @param weights takes the weight of each field; may be longer
     * @return the score
     */
    double score(Levels levels, byte[] read, int at, int a, int b, double[] weights) {
        var score = prior;
        var swapped = read[at + fields.length - 1] == 1;
        for (var field : order) {
            weights[field] = weight(levels, field, read, at, a, b, swapped);
            score += weights[field];
        }
        return score;
    }

    /** Whether the parent of a field agrees: the same, or the same but for a typo. */
    int state(int field, byte[] read, int at) {
        var parent = fields[field].parent();
        if (parent < 0) {
            return 0;
        }
        var level = read[at + parent];
        return level >= 0 && level <= NEAR ? 1 : 0;
    }

    private double weight(Levels levels, int field, byte[] read, int at, int a, int b, boolean swapped) {
        var level = read[at + field];
        if (level < 0) {
            return 0;
        }
        var learned = fields[field];
        var state = state(field, read, at);
        if (field == fields.length - 1) {
            return learned.weight(state, level);
        }
        if (level > 0 && learned.weight(state, level) <= 0) {
            return learned.weight(state, level);
        }
        var chance = chance(levels, learned, state, field, levels.code(field, a, b, swapped), a, b, swapped);
        return level == 0
                ? FieldWeights.log2(learned.m()[state][0] / chance)
                : Math.min(
                        learned.weight(state, level),
                        Math.max(0, FieldWeights.log2(learned.upTo(state, level) / chance) - level * LESS));
    }

    /** How likely another record has the value by chance: by how many others have it, of those that agree in the parent. */
    private double chance(
            Levels levels, FieldWeights learned, int state, int field, int code, int a, int b, boolean swapped) {
        var others = Math.max(0, levels.count(field, code) - 2) + UNSEEN;
        var chance = Math.min(1, others / records);
        if (state == 1) {
            var holders = levels.count(learned.parent(), levels.code(learned.parent(), a, b, swapped));
            var both = learned.together(levels.code(learned.parent(), a, b, swapped), code);
            chance = Math.max(
                    chance, (Math.max(0, both - 2) + HELD * learned.u()[1][0]) / (Math.max(0, holders - 2) + HELD));
        }
        return chance;
    }

    static int levelsOf(Records records, int field) {
        return field == records.fields().size()
                ? 2
                : records.fields().get(field).comparison().levels().size();
    }
}
