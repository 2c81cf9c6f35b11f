package io.tessera.hygiene.comparison;

import java.util.List;
import java.util.function.BiPredicate;

/** Compares names, towns and other short values of few words: typos, short forms, sounds. */
public final class WordComparison implements Comparison {

    private static final List<String> LEVELS =
            List.of("same", "one typo", "similar", "short form", "somewhat similar", "different");
    private static final double[] PRESUMED = {0.72, 0.10, 0.05, 0.03, 0.03, 0.07};
    private static final int DIFFERENT = 5;

    private final Strings values;
    private final List<String> texts;
    private final BiPredicate<String, String> nicknames;

    /**
     * Prepares values.
     *
     * @param texts the values by code, brought to one spelling
     * @param nicknames whether two values are two names of one
     */
    public WordComparison(List<String> texts, BiPredicate<String, String> nicknames) {
        this.texts = texts;
        this.nicknames = nicknames;
        values = new Strings(texts);
    }

    @Override
    public int level(int a, int b, Scratch scratch) {
        var shorter = Math.min(values.length(a), values.length(b));
        var longer = Math.max(values.length(a), values.length(b));
        if (shorter == 1) {
            return values.first(a) == values.first(b) ? 3 : DIFFERENT;
        }
        var common = values.mostInCommon(a, b);
        var hopeless = common * (1.0 / shorter + 1.0 / longer) < 0.8;
        var likeness = hopeless ? 0 : values.jaroWinkler(a, b, scratch);
        if (likeness < 0.6) {
            return nicknames.test(texts.get(a), texts.get(b)) ? 3 : DIFFERENT;
        }
        var edits = longer - shorter > 3 ? 4 : values.edits(a, b, scratch);
        if (edits <= 1 && shorter >= 3 || edits == 2 && shorter >= 9) {
            return 1;
        }
        if (edits == 2 && shorter >= 5 || likeness >= 0.92 && shorter >= 4 && longer - shorter <= 3) {
            return 2;
        }
        if (isShortForm(a, b) || nicknames.test(texts.get(a), texts.get(b))) {
            return 3;
        }
        return likeness >= 0.78 || edits == 3 && shorter >= 6 ? 4 : DIFFERENT;
    }

    private boolean isShortForm(int a, int b) {
        return values.length(a) < values.length(b) ? values.isPrefix(a, b) : values.isPrefix(b, a);
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
