package io.tessera.hygiene.linkage;

import io.tessera.hygiene.fields.Records;
import java.util.Arrays;
import java.util.List;

/**
 * Finds fields that hang together among records that are not one: colleagues share company, domain and switchboard. A field hangs on
 * at most one parent ({@link Tree}).
 *
 * <p>Whether a pair is one is judged here by the other fields alone; so it takes at least two of them.
 */
final class Dependence {

    private static final double ENOUGH = 50;
    private static final int STEPS = 8;

    /** A field is a parent only where those that agree in it are mostly not one: else they tell of duplicates, not of others. */
    private static final double MOSTLY_OTHERS = 0.25;

    private final Records records;
    private final Levels levels;
    private final List<Sample> agreeing;
    private final double allPairs;
    private final int width;

    Dependence(Records records, Levels levels, List<Sample> agreeing, double allPairs) {
        this.allPairs = allPairs;
        this.records = records;
        this.levels = levels;
        this.agreeing = agreeing;
        width = Levels.count(records);
    }

    /** The model with parents, and with u where parents agree. */
    Model in(Model model) {
        if (width < 5) {
            return model;
        }
        var chance = new double[width][width][0];
        for (var parent = 0; parent < width - 1; parent++) {
            var share = shareOfMatches(model, parent);
            if (share < MOSTLY_OTHERS) {
                chance[parent] = whereAgreeing(model, parent, share);
            }
        }
        return withParents(model, chance, new Tree(width - 1, alone(model), chance));
    }

    private static double[] alone(Model model) {
        return Arrays.stream(model.fields())
                .mapToDouble(field -> field.u()[0][0])
                .toArray();
    }

    private Model withParents(Model model, double[][][] chance, Tree tree) {
        var fields = model.fields().clone();
        for (var field = 0; field < width - 1; field++) {
            var parent = tree.parent(field);
            var u = fields[field].u()[0];
            var together = parent < 0
                    ? null
                    : new Together(
                            records.fields().get(parent), records.fields().get(field));
            fields[field] = new FieldWeights(
                    parent, together, fields[field].m(), new double[][] {u, parent < 0 ? u : chance[parent][field]});
        }
        var order = Arrays.copyOf(tree.order(), width);
        order[width - 1] = width - 1;
        return new Model(model.prior(), fields, order, model.records());
    }

    private double pairs(int field) {
        var counts = records.fields().get(field).counts();
        var pairs = 0.0;
        var present = 0.0;
        for (var code = 1; code < counts.length; code++) {
            pairs += (double) counts[code] * (counts[code] - 1);
            present += counts[code];
        }
        return present < 2 ? 0 : pairs / (present * (present - 1));
    }

    /** Which share of the pairs that agree in a field are one, as far as the model knows. */
    private double shareOfMatches(Model model, int field) {
        var matches = allPairs / (1 + Math.pow(2, -model.prior()));
        return matches * model.fields()[field].m()[0][0] / Math.max(1, pairs(field) * allPairs);
    }

    /**
     * u of each other field where a field agrees; none where too few pairs tell. Pairs that agree in a field are a mixture of
     * those that are one and others; with m and the share known, expectation maximisation takes it apart.
     */
    private double[][] whereAgreeing(Model model, int parent, double share) {
        var sample = agreeing.get(parent);
        var one = new double[sample.size()];
        var chance = chance(sample, one, parent);
        var now = Math.max(share, 1e-4);
        for (var step = 0; step < STEPS; step++) {
            now = expect(model, sample, parent, chance, now, one);
            chance = chance(sample, one, parent);
        }
        return chance;
    }

    /** How likely each pair is one; returns which share of all is. */
    private double expect(Model model, Sample sample, int parent, double[][] chance, double share, double[] one) {
        var weights = new double[width][];
        for (var field = 0; field < width - 1; field++) {
            if (field != parent && chance[field].length > 0) {
                weights[field] = new FieldWeights(-1, null, pooled(model, field), new double[][] {chance[field]}).all();
            }
        }
        var prior = FieldWeights.log2(share / (1 - share));
        var sum = 0.0;
        for (var pair = 0; pair < sample.size(); pair++) {
            var score = prior;
            for (var field = 0; field < width - 1; field++) {
                var level = sample.levels()[pair * width + field];
                score += level < 0 || weights[field] == null ? 0 : weights[field][level];
            }
            one[pair] = Model.probability(score);
            sum += one[pair];
        }
        return Math.min(0.6, Math.max(1e-4, sum / Math.max(1, sample.size())));
    }

    private static double[][] pooled(Model model, int field) {
        return new double[][] {model.fields()[field].m()[0]};
    }

    private double[][] chance(Sample sample, double[] one, int parent) {
        var counts = new double[width][];
        for (var field = 0; field < width; field++) {
            counts[field] = new double[Model.levelsOf(records, field)];
        }
        for (var pair = 0; pair < sample.size(); pair++) {
            for (var field = 0; field < width - 1; field++) {
                var level = sample.levels()[pair * width + field];
                if (level >= 0 && field != parent) {
                    counts[field][level] += 1 - one[pair];
                }
            }
        }
        for (var field = 0; field < width; field++) {
            counts[field] = shares(counts[field]);
        }
        return counts;
    }

    private static double[] shares(double[] counts) {
        var total = Arrays.stream(counts).sum();
        if (total < ENOUGH) {
            return new double[0];
        }
        var shares = new double[counts.length];
        for (var level = 0; level < counts.length; level++) {
            shares[level] = (counts[level] + 0.5) / (total + 0.5 * counts.length);
        }
        return shares;
    }
}
