package io.tessera.hygiene.linkage;

import io.tessera.hygiene.blocking.Sides;
import io.tessera.hygiene.fields.Field;
import io.tessera.hygiene.fields.Records;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Learns a model without labels.
 *
 * <p>Pairs that share no key are taken as not being one; so the prior is that of all pairs, not of candidates, and candidates may
 * be chosen in any way without disturbing m and u. Few matches are held together by the presumed m, worth {@value #PRESUMED}
 * pairs.
 */
final class Training {

    private static final double PRESUMED = 15;
    private static final double PRESUMED_SHARE = 0.15;
    private static final double DOUBTFUL = 0.3;
    private static final double MOST_DIFFERENT = 0.5;
    private static final double MOST_RENAMED = 0.3;
    private static final int FEWEST_SEEDS = 10;
    private static final int ROUNDS = 3;
    private static final int STEPS = 12;

    private final Records records;
    private final Levels levels;
    private final Sample candidates;
    private final double scale;
    private final Sample random;
    private final List<Sample> agreeing = new ArrayList<>();
    private final double allPairs;
    private final int width;

    /**
     * Prepares pairs.
     *
     * @param pairs candidates, or a fair share of them
     * @param share which share
     */
    Training(Records records, Sides sides, long[] pairs, double share, double allPairs, long seed) {
        this.records = records;
        this.allPairs = allPairs;
        levels = new Levels(records);
        width = Levels.count(records);
        candidates = Sample.of(records, pairs);
        scale = 1 / share;
        var sampling = new Sampling(records, sides, seed);
        random = Sample.of(records, sampling.ofAll());
        for (var field = 0; field < width - 1; field++) {
            agreeing.add(Sample.of(records, sampling.agreeingIn(field)));
        }
    }

    Model run() {
        var start = start();
        var model = maximise(start, candidates, seeds(start));
        for (var round = 0; round < ROUNDS; round++) {
            model = expectationMaximisation(new Dependence(records, levels, agreeing, allPairs).in(withChance(model)));
        }
        return model;
    }

    /**
     * The pairs learning begins with: 1 for those that differ in no field. Colleagues agree in many fields, yet differ in some; so
     * the first model does not take them for one.
     */
    private double[] seeds(Model start) {
        var scores = scores(start);
        var seeds = new double[candidates.size()];
        var found = 0;
        for (var pair = 0; pair < seeds.length; pair++) {
            seeds[pair] = scores[pair] > 0 && !differs(pair) ? 1 : 0;
            found += (int) seeds[pair];
        }
        return found < FEWEST_SEEDS ? probabilities(start, candidates) : seeds;
    }

    private boolean differs(int pair) {
        for (var field = 0; field < width - 1; field++) {
            if (candidates.levels()[pair * width + field] == Model.levelsOf(records, field) - 1) {
                return true;
            }
        }
        return false;
    }

    private Model start() {
        var fields = new FieldWeights[width];
        for (var field = 0; field < width; field++) {
            var m = presumed(field);
            fields[field] = new FieldWeights(-1, null, new double[][] {m, m}, new double[][] {m, m});
        }
        var order = IntStream.range(0, width).toArray();
        var prior = FieldWeights.log2(Math.min(0.1, 0.3 * records.size() / Math.max(1, allPairs)));
        var blind = new Model(prior, fields, order, Math.max(1, records.size()));
        return withChance(blind, new double[random.size()]);
    }

    /** The scores of the pairs it was trained on, which need not be compared again. */
    double[] scores(Model model) {
        var scores = new double[candidates.size()];
        IntStream.range(0, (scores.length + 4095) / 4096).parallel().forEach(chunk -> {
            var weights = new double[width];
            for (var pair = chunk * 4096; pair < Math.min(scores.length, (chunk + 1) * 4096); pair++) {
                scores[pair] = model.score(
                        levels, candidates.levels(), pair * width, candidates.a(pair), candidates.b(pair), weights);
            }
        });
        return scores;
    }

    private double[] presumed(int field) {
        return field == width - 1
                ? new double[] {0.95, 0.05}
                : records.fields().get(field).comparison().presumed();
    }

    /** The model with u anew from random pairs, each counted as far as it is not one. */
    private Model withChance(Model model) {
        return withChance(model, probabilities(model, random));
    }

    private Model withChance(Model model, double[] probabilities) {
        var fields = model.fields().clone();
        for (var field = 0; field < width; field++) {
            var count = new double[Model.levelsOf(records, field)];
            for (var pair = 0; pair < random.size(); pair++) {
                var level = random.levels()[pair * width + field];
                if (level >= 0) {
                    count[level] += 1 - probabilities[pair];
                }
            }
            var total = Arrays.stream(count).sum();
            var u = new double[count.length];
            for (var level = 0; level < u.length; level++) {
                u[level] = (count[level] + 0.5) / (total + 0.5 * u.length);
            }
            var old = fields[field];
            fields[field] = old.withU(new double[][] {u, old.parent() < 0 ? u : old.u()[1]});
        }
        return new Model(model.prior(), fields, model.order(), model.records());
    }

    double[] probabilities(Model model, Sample sample) {
        var probabilities = new double[sample.size()];
        IntStream.range(0, (sample.size() + 4095) / 4096).parallel().forEach(chunk -> {
            var weights = new double[width];
            for (var pair = chunk * 4096; pair < Math.min(sample.size(), (chunk + 1) * 4096); pair++) {
                if (sample.agreesSomewhere(pair)) {
                    probabilities[pair] = Model.probability(model.score(
                            levels, sample.levels(), pair * width, sample.a(pair), sample.b(pair), weights));
                }
            }
        });
        return probabilities;
    }

    private Model expectationMaximisation(Model begin) {
        var model = begin;
        var considered = likely(probabilities(model, candidates));
        for (var step = 0; step < STEPS; step++) {
            var next = maximise(model, considered, probabilities(model, considered));
            var moved = Math.abs(next.prior() - model.prior());
            model = next;
            if (moved < 0.005) {
                break;
            }
        }
        return model;
    }

    /** Candidates that may be one at all: the others would add nothing to any count. */
    private Sample likely(double[] probabilities) {
        var chosen = IntStream.range(0, candidates.size())
                .filter(pair -> probabilities[pair] > 1e-5)
                .toArray();
        var pairs = new long[chosen.length];
        var read = new byte[chosen.length * width];
        for (var i = 0; i < chosen.length; i++) {
            pairs[i] = candidates.pairs()[chosen[i]];
            System.arraycopy(candidates.levels(), chosen[i] * width, read, i * width, width);
        }
        return new Sample(pairs, read, width);
    }

    private Model maximise(Model model, Sample considered, double[] probabilities) {
        var counts = new double[width][2][];
        for (var field = 0; field < width; field++) {
            counts[field][0] = new double[Model.levelsOf(records, field)];
            counts[field][1] = new double[Model.levelsOf(records, field)];
        }
        var matches = 0.0;
        for (var pair = 0; pair < considered.size(); pair++) {
            var probability = probabilities[pair];
            if (probability < doubtful()) {
                continue;
            }
            matches += probability;
            for (var field = 0; field < width; field++) {
                var level = considered.levels()[pair * width + field];
                if (level >= 0) {
                    counts[field][model.state(field, considered.levels(), pair * width)][level] += probability;
                }
            }
        }
        var fields = new FieldWeights[width];
        for (var field = 0; field < width; field++) {
            fields[field] = maximised(model.fields()[field], counts[field], presumed(field), mostDifferent(field));
        }
        var share = Math.min(0.5, Math.max(fewest(), matches * scale) / Math.max(1, allPairs));
        return new Model(FieldWeights.log2(share / (1 - share)), fields, model.order(), model.records());
    }

    /** As many matches are presumed at least: a table of one or two columns tells too little to find out that there are any. */
    private double fewest() {
        var merged = records.recordOf().length - records.size();
        return isThin() ? Math.max(0.5, records.size() * 0.25 + merged * 2.0) : Math.max(0.5, records.size() * 0.01);
    }

    /** Below this a pair teaches nothing; in a table of one or two columns hardly any pair would teach. */
    private double doubtful() {
        return isThin() ? 0.02 : DOUBTFUL;
    }

    /** In which share of records that are one a field may differ. People keep their names more than anything else. */
    private double mostDifferent(int field) {
        var form = field == width - 1 ? null : records.fields().get(field).form();
        return form == Field.Form.GIVEN_NAME || form == Field.Form.SURNAME ? MOST_RENAMED : MOST_DIFFERENT;
    }

    private boolean isThin() {
        return records.fields().size() <= 2;
    }

    private static FieldWeights maximised(FieldWeights old, double[][] counts, double[] presumed, double most) {
        var pooled = new double[presumed.length];
        for (var level = 0; level < pooled.length; level++) {
            pooled[level] = counts[0][level] + counts[1][level];
        }
        pooled = withPresumed(pooled, presumed, most);
        var m = old.parent() < 0
                ? new double[][] {pooled, pooled}
                : new double[][] {withPresumed(counts[0], pooled, most), withPresumed(counts[1], pooled, most)};
        return old.withM(m);
    }

    private static double[] withPresumed(double[] counts, double[] presumed, double most) {
        var seen = Arrays.stream(counts).sum();
        var worth = PRESUMED + seen * PRESUMED_SHARE;
        var shares = new double[counts.length];
        for (var level = 0; level < counts.length; level++) {
            shares[level] = (counts[level] + worth * presumed[level]) / (seen + worth);
        }
        return bounded(shares, most);
    }

    /** Records that are one are alike in most fields: without this, records that share a street would pass for one. */
    private static double[] bounded(double[] shares, double most) {
        var last = shares.length - 1;
        if (shares[last] > most) {
            var stretch = (1 - most) / (1 - shares[last]);
            for (var level = 0; level < last; level++) {
                shares[level] *= stretch;
            }
            shares[last] = most;
        }
        return shares;
    }
}
