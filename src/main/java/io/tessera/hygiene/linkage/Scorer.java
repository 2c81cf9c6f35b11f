package io.tessera.hygiene.linkage;

import io.tessera.hygiene.fields.Records;
import java.util.ArrayList;

/** Scores pairs one by one. For one thread. */
public final class Scorer {

    private final Levels levels;
    private final Model model;
    private final byte[] read;
    private final double[] weights;

    Scorer(Records records, Model model) {
        this.model = model;
        levels = new Levels(records);
        read = new byte[Levels.count(records)];
        weights = new double[read.length];
    }

    /**
     * Scores a pair.
     *
     * @param a a record
     * @param b another
     * @return log2 of the odds that they are one
     */
    public double score(int a, int b) {
        levels.read(Math.min(a, b), Math.max(a, b), read, 0);
        return model.score(levels, read, 0, Math.min(a, b), Math.max(a, b), weights);
    }

    /**
     * Explains a pair.
     *
     * @param a a record
     * @param b another
     * @return what each field says
     */
    public Explanation explain(int a, int b) {
        var score = score(a, b);
        var parts = new ArrayList<Explanation.Part>();
        for (var field = 0; field < read.length; field++) {
            var last = field == read.length - 1;
            if (!last || read[field] != Levels.MISSING) {
                parts.add(part(field, last));
            }
        }
        return new Explanation(score, model.prior(), parts);
    }

    private Explanation.Part part(int field, boolean order) {
        var level = read[field];
        var name =
                order ? "order of names" : levels.records().fields().get(field).name();
        if (level == Levels.MISSING) {
            return new Explanation.Part(name, "missing", 0, 0);
        }
        var general = model.fields()[field].weight(model.state(field, read, 0), level);
        var meaning = order
                ? level == 0 ? "straight" : "swapped"
                : levels.records().fields().get(field).comparison().levels().get(level);
        return new Explanation.Part(name, meaning, general, weights[field] - general);
    }
}
