package io.tessera.hygiene.linkage;

import org.jspecify.annotations.Nullable;

/** What was learned of one field: how often each level occurs among records that are one (m) and among others (u). */
final class FieldWeights {

    private static final double LOG2 = Math.log(2);

    private final int parent;
    private final @Nullable Together together;
    private final double[][] m;
    private final double[][] u;
    private final double[][] weights;

    /**
     * Keeps what was learned.
     *
     * @param parent the field it hangs together with; -1 where there is none
     * @param together how often its values stand together with those of the parent, if there is one
     * @param m shares of the levels among records that are one: where the parent does not agree or there is none, then where it
     *     agrees
     * @param u shares of the levels among other records, likewise
     */
    FieldWeights(int parent, @Nullable Together together, double[][] m, double[][] u) {
        this.parent = parent;
        this.together = together;
        this.m = m;
        this.u = u;
        weights = new double[m.length][];
        for (var state = 0; state < m.length; state++) {
            weights[state] = falling(m[state], u[state]);
        }
    }

    /** Weights that never rise from a level to one less alike; levels that would are taken together. */
    private static double[] falling(double[] m, double[] u) {
        var weights = new double[m.length];
        for (var level = 0; level < m.length; level++) {
            weights[level] = log2(m[level] / u[level]);
            var from = level;
            var sumM = m[level];
            var sumU = u[level];
            while (from > 1 && weights[from - 1] < weights[level]) {
                from--;
                sumM += m[from];
                sumU += u[from];
                weights[level] = log2(sumM / sumU);
            }
            for (var i = from; i < level; i++) {
                weights[i] = weights[level];
            }
        }
        return weights;
    }

    int parent() {
        return parent;
    }

    /** In how many records a value stands together with a value of the parent. */
    int together(int parentCode, int code) {
        return together == null ? 0 : together.count(parentCode, code);
    }

    FieldWeights withM(double[][] other) {
        return new FieldWeights(parent, together, other, u);
    }

    FieldWeights withU(double[][] other) {
        return new FieldWeights(parent, together, m, other);
    }

    double[][] m() {
        return m;
    }

    double[][] u() {
        return u;
    }

    /** The weight of a level, in bits. */
    double weight(int state, int level) {
        return weights[state][level];
    }

    /** How often records that are one are at least as alike as a level says. */
    double upTo(int state, int level) {
        var sum = 0.0;
        for (var i = 0; i <= level; i++) {
            sum += m[state][i];
        }
        return sum;
    }

    double[] all() {
        return weights[0];
    }

    static double log2(double value) {
        return Math.log(value) / LOG2;
    }
}
