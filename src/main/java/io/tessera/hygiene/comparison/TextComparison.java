package io.tessera.hygiene.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/**
 * Compares values of several words in any order. Rare words count more than frequent ones (inverse document frequency); words
 * may differ by a typo, be an initial or an abbreviation of the other; spaces may be lost.
 */
public final class TextComparison implements Comparison {

    static final int MOST_TOKENS = 32;

    private static final List<String> LEVELS = List.of(
            "same",
            "nearly the same words",
            "nearly all words",
            "most words",
            "many words",
            "half of the words",
            "some words",
            "different");
    private static final double[] PRESUMED = {0.50, 0.17, 0.08, 0.06, 0.05, 0.04, 0.04, 0.06};
    private static final double[] BOUNDS = {0.94, 0.86, 0.75, 0.62, 0.48, 0.3};

    private static final Set<String> ROMAN = Set.of("ii", "iii", "iv", "vi", "vii", "viii", "ix");

    private final int[][] tokens;
    private final double[] total;
    private final double[] weight;
    private final Strings words;
    private final Strings compact;
    private final boolean[] numeric;

    /**
     * Prepares values.
     *
     * @param texts the values by code, words separated by one space
     */
    public TextComparison(List<String> texts) {
        var ids = new HashMap<String, Integer>();
        var spellings = new ArrayList<String>();
        tokens = new int[texts.size()][];
        var frequency = new int[1024];
        for (var code = 0; code < texts.size(); code++) {
            tokens[code] = tokens(texts.get(code), ids, spellings);
            frequency =
                    spellings.size() > frequency.length ? Arrays.copyOf(frequency, spellings.size() * 2) : frequency;
            for (var token : tokens[code]) {
                frequency[token]++;
            }
        }
        words = new Strings(spellings);
        compact = new Strings(texts.stream().map(text -> text.replace(" ", "")).toList());
        weight = new double[spellings.size()];
        numeric = new boolean[spellings.size()];
        for (var i = 0; i < weight.length; i++) {
            weight[i] = Math.log(1 + texts.size() / (double) frequency[i]);
            numeric[i] = isNumber(spellings.get(i));
        }
        total = new double[texts.size()];
        for (var code = 0; code < total.length; code++) {
            for (var token : tokens[code]) {
                total[code] += weight[token];
            }
        }
    }

    /** A word with a digit, or a small Roman number: part one is not part two, however alike they are spelled. */
    private static boolean isNumber(String word) {
        return word.chars().anyMatch(c -> c >= '0' && c <= '9') || ROMAN.contains(word);
    }

    private static int[] tokens(String text, HashMap<String, Integer> ids, List<String> spellings) {
        if (text.isEmpty()) {
            return new int[0];
        }
        var parts = text.split(" ", MOST_TOKENS + 1);
        var found = new int[Math.min(parts.length, MOST_TOKENS)];
        for (var i = 0; i < found.length; i++) {
            var known = ids.get(parts[i]);
            if (known == null) {
                known = spellings.size();
                ids.put(parts[i], known);
                spellings.add(parts[i]);
            }
            found[i] = known;
        }
        Arrays.sort(found);
        return found;
    }

    @Override
    public int level(int a, int b, Scratch scratch) {
        var likeness = likeness(a, b, scratch);
        for (var i = 0; i < BOUNDS.length; i++) {
            if (likeness >= BOUNDS[i]) {
                return i + 1;
            }
        }
        return BOUNDS.length + 1;
    }

    /** From 0 to 1: twice the weight that both share, by the weight of both. */
    double likeness(int a, int b, Scratch scratch) {
        var left = tokens[a];
        var right = tokens[b];
        var shared = exact(left, right, scratch);
        if (shared < 0) {
            return 1;
        }
        shared += fuzzy(left, right, scratch);
        var likeness = total[a] + total[b] == 0 ? 0 : 2 * shared / (total[a] + total[b]);
        return likeness >= BOUNDS[0] || numbersDiffer(left, right)
                ? likeness
                : Math.max(likeness, letters(a, b, scratch));
    }

    /** The weight of words both have; marks them in the scratch. -1 when both have the same words. */
    private double exact(int[] left, int[] right, Scratch scratch) {
        var shared = 0.0;
        var count = 0;
        var taken = 0;
        for (var i = 0; i < left.length; i++) {
            scratch.partner[i] = -1;
        }
        for (int i = 0, j = 0; i < left.length && j < right.length; ) {
            if (left[i] == right[j]) {
                shared += weight[left[i]];
                scratch.partner[i] = j;
                taken |= 1 << j;
                count++;
                i++;
                j++;
            } else if (left[i] < right[j]) {
                i++;
            } else {
                j++;
            }
        }
        scratch.taken = taken;
        return count == left.length && count == right.length ? -1 : shared;
    }

    private double fuzzy(int[] left, int[] right, Scratch scratch) {
        var taken = scratch.taken;
        var shared = 0.0;
        for (var i = 0; i < left.length; i++) {
            if (scratch.partner[i] >= 0) {
                continue;
            }
            var best = 0.0;
            var bestAt = -1;
            for (var j = 0; j < right.length; j++) {
                var likeness = (taken & 1 << j) != 0 ? 0 : words(left[i], right[j], scratch);
                if (likeness > best) {
                    best = likeness;
                    bestAt = j;
                }
            }
            if (bestAt >= 0) {
                taken |= 1 << bestAt;
                shared += best * (weight[left[i]] + weight[right[bestAt]]) / 2;
            }
        }
        return shared;
    }

    private double words(int a, int b, Scratch scratch) {
        if (numeric[a] || numeric[b]) {
            return 0;
        }
        var shorter = words.length(a) <= words.length(b) ? a : b;
        var longer = shorter == a ? b : a;
        if (words.length(shorter) == 1) {
            return words.first(shorter) == words.first(longer) ? 0.7 : 0;
        }
        if (words.length(shorter) >= 4) {
            var likeness = words.jaroWinkler(a, b, scratch);
            if (likeness >= 0.87) {
                return likeness * likeness;
            }
        }
        if (words.isPrefix(shorter, longer)) {
            return 0.8;
        }
        return words.abbreviates(shorter, longer) ? 0.6 : 0;
    }

    private boolean numbersDiffer(int[] left, int[] right) {
        return lacksANumber(left, right) || lacksANumber(right, left);
    }

    private boolean lacksANumber(int[] some, int[] others) {
        for (var token : some) {
            if (numeric[token] && Arrays.binarySearch(others, token) < 0) {
                return true;
            }
        }
        return false;
    }

    /** Likeness letter by letter, for lost or added spaces; only where little differs. */
    private double letters(int a, int b, Scratch scratch) {
        var longer = Math.max(compact.length(a), compact.length(b));
        var shorter = Math.min(compact.length(a), compact.length(b));
        if (shorter < 5 || longer - shorter > longer / 4) {
            return 0;
        }
        var likeness = 1 - compact.edits(a, b, scratch) / (double) longer;
        return likeness >= 0.75 ? likeness : 0;
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
