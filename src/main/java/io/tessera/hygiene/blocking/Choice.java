package io.tessera.hygiene.blocking;

import io.tessera.hygiene.fields.Records;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Chooses rules one after the other: the one that promises most new pairs for what it costs (greedy weighted cover). What a rule
 * really finds is known once it ran, since limits may have kept some of it out.
 */
final class Choice {

    private static final int MOST_RULES = 20;
    private static final int ITEMS = 20_000;
    private static final double WORTH_WHILE = 0.0008;

    /** What making and sorting the keys of a record costs, in comparisons of pairs. */
    private static final double KEYS_OF_A_RECORD = 0.5;

    private final double[] cost;
    private final double[] kept;
    private final long[] items;
    private final boolean[][] promised;
    private final boolean[] found;
    private final boolean[] ran;
    private int runs;

    Choice(Records records, List<Rule> rules, Blocking.Sample sample, long[] likely) {
        kept = sample.kept();
        var step = Math.max(1, likely.length / ITEMS);
        items = IntStream.range(0, likely.length / step)
                .mapToLong(i -> likely[i * step])
                .toArray();
        cost = Arrays.stream(sample.cost())
                .map(pair -> pair + records.size() * KEYS_OF_A_RECORD)
                .toArray();
        promised = IntStream.range(0, rules.size())
                .parallel()
                .mapToObj(rule -> promised(records, rules.get(rule)))
                .toArray(boolean[][]::new);
        found = new boolean[items.length];
        ran = new boolean[rules.size()];
    }

    private boolean[] promised(Records records, Rule rule) {
        var shares = new boolean[items.length];
        for (var i = 0; i < items.length; i++) {
            shares[i] = rule.shares(records.fields(), (int) (items[i] >>> 32), (int) items[i]);
        }
        return shares;
    }

    /** Returns the next rule; -1 when no other is worth its while. */
    int next() {
        var best = -1;
        var most = 0.0;
        for (var rule = 0; rule < ran.length && runs < MOST_RULES; rule++) {
            var gain = ran[rule] ? 0 : gain(rule);
            var worth = gain * kept[rule];
            if (worth >= Math.max(1, WORTH_WHILE * items.length) && worth / cost[rule] > most) {
                most = worth / cost[rule];
                best = rule;
            }
        }
        return best;
    }

    private int gain(int rule) {
        var gain = 0;
        for (var i = 0; i < items.length; i++) {
            gain += promised[rule][i] && !found[i] ? 1 : 0;
        }
        return gain;
    }

    /** Notes what a rule has found. */
    void ran(int rule, Longs pairs, int from) {
        ran[rule] = true;
        runs++;
        var own = pairs.sortedFrom(from);
        for (var i = 0; i < items.length; i++) {
            found[i] |= Arrays.binarySearch(own, items[i]) >= 0;
        }
    }
}
