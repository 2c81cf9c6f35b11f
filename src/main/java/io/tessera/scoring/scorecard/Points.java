package io.tessera.scoring.scorecard;

import java.util.Arrays;

/** Points by factor: the explanation of a score in its smallest form. */
public final class Points {

    private static final int FACTORS = Factor.values().length;
    private static final Factor[] FACTOR = Factor.values();

    private final int[] byFactor;

    Points(int[] byFactor) {
        this.byFactor = byFactor;
    }

    /**
     * Reads points as {@link #code} wrote them.
     *
     * @param code the code
     * @return the points
     */
    public static Points decode(String code) {
        var byFactor = new int[FACTORS];
        var at = 0;
        while (at < code.length()) {
            var end = at + 1;
            while (end < code.length() && (code.charAt(end) == '-' || Character.isDigit(code.charAt(end)))) {
                end++;
            }
            byFactor[Factor.of(code.charAt(at)).ordinal()] = Integer.parseInt(code, at + 1, end, 10);
            at = end;
        }
        return new Points(byFactor);
    }

    /**
     * Writes the points that are not zero, each as a letter and a number, such as {@code S25F10V-10}.
     *
     * @return the code, empty when nothing was earned or lost
     */
    public String code() {
        var code = new StringBuilder(32);
        for (var i = 0; i < FACTORS; i++) {
            if (byFactor[i] != 0) {
                code.append(FACTOR[i].code()).append(byFactor[i]);
            }
        }
        return code.toString();
    }

    /**
     * Returns the points of one factor.
     *
     * @param factor the factor
     * @return its points, zero when it earned none
     */
    public int of(Factor factor) {
        return byFactor[factor.ordinal()];
    }

    /**
     * Returns the points of a group.
     *
     * @param group the group
     * @return the sum over its factors
     */
    public int of(Factor.Group group) {
        var sum = 0;
        for (var i = 0; i < FACTORS; i++) {
            sum += FACTOR[i].group() == group ? byFactor[i] : 0;
        }
        return sum;
    }

    /**
     * Returns the sum of all points: the score they explain.
     *
     * @return 0 to 100 for the points of a scorecard
     */
    public int sum() {
        return Arrays.stream(byFactor).sum();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Points points && Arrays.equals(byFactor, points.byFactor);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(byFactor);
    }

    @Override
    public String toString() {
        return code();
    }
}
