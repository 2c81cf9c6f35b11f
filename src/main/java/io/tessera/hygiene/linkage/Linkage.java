package io.tessera.hygiene.linkage;

import io.tessera.hygiene.blocking.Sides;
import io.tessera.hygiene.fields.Records;
import java.util.stream.IntStream;

/** A trained model with the records it was trained on: scores pairs. */
public final class Linkage {

    private static final int TRAINED_ON = 400_000;

    private final Records records;
    private final Model model;
    private final long[] scoredPairs;
    private final double[] scored;

    private Linkage(Records records, Model model, long[] scoredPairs, double[] scored) {
        this.records = records;
        this.model = model;
        this.scoredPairs = scoredPairs;
        this.scored = scored;
    }

    /**
     * Learns a model from candidates.
     *
     * @param records what is to be matched
     * @param sides which records may be paired
     * @param pairs the candidates, sorted
     * @param allPairs how many pairs there are at all
     * @param seed of random pairs
     * @return the trained model
     */
    public static Linkage learned(Records records, Sides sides, long[] pairs, double allPairs, long seed) {
        var step = Math.max(1, pairs.length / TRAINED_ON);
        var some = step == 1
                ? pairs
                : IntStream.range(0, pairs.length / step)
                        .mapToLong(i -> pairs[i * step])
                        .toArray();
        var share = pairs.length == 0 ? 1 : some.length / (double) pairs.length;
        var training = new Training(records, sides, some, share, allPairs, seed);
        var model = training.run();
        return new Linkage(records, model, some, training.scores(model));
    }

    /**
     * Learns a first model from some of the candidates.
     *
     * @param records what is to be matched
     * @param sides which records may be paired
     * @param pairs some candidates, sorted
     * @param share which share they are of all
     * @param allPairs how many pairs there are at all
     * @param seed of random pairs
     * @return the trained model
     */
    public static Linkage learnedFromSome(
            Records records, Sides sides, long[] pairs, double share, double allPairs, long seed) {
        var training = new Training(records, sides, pairs, share, allPairs, seed);
        var model = training.run();
        return new Linkage(records, model, pairs, training.scores(model));
    }

    /**
     * Returns the pairs it was trained on that seem to be one.
     *
     * @return those with a probability above one half, sorted
     */
    public long[] likely() {
        return IntStream.range(0, scoredPairs.length)
                .filter(pair -> scored[pair] > 0)
                .mapToLong(pair -> scoredPairs[pair])
                .toArray();
    }

    /**
     * Scores pairs, on all processors.
     *
     * @param pairs the smaller record above, the larger below
     * @return log2 of the odds of each
     */
    public double[] scores(long[] pairs) {
        if (pairs == scoredPairs) {
            return scored.clone();
        }
        var scores = new double[pairs.length];
        var chunk = 1 << 16;
        IntStream.range(0, (pairs.length + chunk - 1) / chunk).parallel().forEach(number -> {
            var scorer = new Scorer(records, model);
            for (var i = number * chunk; i < Math.min(pairs.length, (number + 1) * chunk); i++) {
                scores[i] = scorer.score((int) (pairs[i] >>> 32), (int) pairs[i]);
            }
        });
        return scores;
    }

    /**
     * Returns a scorer for one thread.
     *
     * @return a new one
     */
    public Scorer scorer() {
        return new Scorer(records, model);
    }

    /**
     * Describes the model.
     *
     * @return a line for each field and level
     */
    public String described() {
        var text = new StringBuilder("prior %.2f bits%n".formatted(model.prior()));
        for (var field = 0; field < model.fields().length; field++) {
            var learned = model.fields()[field];
            var last = field == records.fields().size();
            text.append(
                    last
                            ? "order of names"
                            : records.fields().get(field).name() + " "
                                    + records.fields().get(field).form());
            text.append(
                    learned.parent() < 0
                            ? ""
                            : ", hangs on "
                                    + records.fields().get(learned.parent()).name());
            text.append(System.lineSeparator());
            for (var state = 0; state < (learned.parent() < 0 ? 1 : 2); state++) {
                for (var level = 0; level < learned.m()[state].length; level++) {
                    text.append("  %d/%d m %.5f u %.7f weight %.2f%n"
                            .formatted(
                                    state,
                                    level,
                                    learned.m()[state][level],
                                    learned.u()[state][level],
                                    learned.weight(state, level)));
                }
            }
        }
        return text.toString();
    }
}
