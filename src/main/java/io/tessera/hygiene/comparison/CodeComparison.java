package io.tessera.hygiene.comparison;

import java.util.List;

/** Compares postal codes, house numbers, phone numbers and identifiers, where one other digit may be another thing. */
public final class CodeComparison implements Comparison {

    private static final List<String> LEVELS = List.of("same", "one typo", "two typos", "different");
    private static final double[] PRESUMED = {0.75, 0.09, 0.04, 0.12};
    private static final int SUFFIX = 7;

    private final Strings values;

    /**
     * Prepares values.
     *
     * @param texts the values by code, letters and digits only
     */
    public CodeComparison(List<String> texts) {
        values = new Strings(texts);
    }

    @Override
    public int level(int a, int b, Scratch scratch) {
        var shorter = Math.min(values.length(a), values.length(b));
        var longer = Math.max(values.length(a), values.length(b));
        if (shorter >= SUFFIX && longer > shorter && endsAlike(a, b)) {
            return 1;
        }
        if (longer - shorter > 2) {
            return 3;
        }
        var edits = values.edits(a, b, scratch);
        if (edits == 1 && longer >= 3) {
            return 1;
        }
        return edits == 2 && shorter >= 5 || edits == 1 ? 2 : 3;
    }

    private boolean endsAlike(int a, int b) {
        return values.length(a) < values.length(b) ? values.isSuffix(a, b) : values.isSuffix(b, a);
    }

    @Override
    public List<String> levels() {
        return LEVELS;
    }

    @Override
    public double[] presumed() {
        return PRESUMED.clone();
    }
}
