package io.tessera.hygiene.blocking;

import io.tessera.hygiene.fields.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the pairs to compare. Tables of up to some thousand records are compared whole or by all rules; for larger ones a sample of
 * blocks shows which rules find most for the fewest pairs.
 */
public final class Blocking {

    /** Tables with no more pairs than this are compared whole. */
    private static final long WHOLE = 600_000;

    /** Up to so many records all rules are used. */
    private static final int ALL_RULES = 6_000;

    private static final int LARGEST_BLOCK = 100;
    private static final double PAIRS_A_RULE = 3;

    private final Records records;
    private final Sides sides;
    private final List<Rule> rules;
    private final int bits;

    /**
     * Prepares keys.
     *
     * @param records what is to be matched
     * @param sides which records may be paired
     */
    public Blocking(Records records, Sides sides) {
        this.records = records;
        this.sides = sides;
        bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(Math.max(1, records.size() - 1)));
        rules = rules(KeyFunctions.of(records));
    }

    private static List<Rule> rules(List<KeyFunction> functions) {
        var rules = new ArrayList<Rule>();
        functions.forEach(function -> rules.add(new Rule(function, null)));
        var coarse = functions.stream().filter(KeyFunction::coarse).toList();
        for (var i = 0; i < coarse.size(); i++) {
            for (var j = i + 1; j < coarse.size(); j++) {
                if (coarse.get(i).field() != coarse.get(j).field()) {
                    rules.add(new Rule(coarse.get(i), coarse.get(j)));
                }
            }
        }
        return rules;
    }

    /**
     * Returns whether rules are to be chosen by a sample.
     *
     * @return true for a large table
     */
    public boolean isToLearn() {
        return records.size() > ALL_RULES;
    }

    /**
     * Finds pairs by all rules, or all pairs of a small table.
     *
     * @return the pairs to compare
     */
    public Candidates all() {
        var size = records.size();
        if (size * (size - 1L) / 2 <= WHOLE) {
            return new Candidates(whole(), List.of());
        }
        var pairs = new Longs(size * 4);
        var used = new ArrayList<Candidates.Used>();
        for (var rule : rules) {
            used.add(run(rule, 1, pairs));
        }
        pairs.distinct();
        return new Candidates(pairs.toArray(), used);
    }

    /**
     * Finds the pairs of some blocks of every rule.
     *
     * @return the pairs, and for each rule what it would cost as a whole
     */
    public Sample sample() {
        var oneOf = Math.max(2, records.size() / 4_000);
        var found = IntStream.range(0, rules.size())
                .parallel()
                .mapToObj(rule -> {
                    var pairs = new Longs(1 << 12);
                    var used = run(rules.get(rule), oneOf, pairs);
                    return new Share(pairs.toArray(), used);
                })
                .toList();
        var pairs = new Longs(1 << 16);
        found.forEach(share -> IntStream.range(0, share.pairs().length).forEach(i -> pairs.add(share.pairs()[i])));
        pairs.distinct();
        var cost = found.stream()
                .mapToDouble(share -> share.used().pairs() * (double) oneOf)
                .toArray();
        var kept = found.stream().mapToDouble(share -> share.used().kept()).toArray();
        return new Sample(pairs.toArray(), cost, kept, oneOf);
    }

    private record Share(long[] pairs, Candidates.Used used) {}

    /**
     * Some blocks of every rule.
     *
     * @param pairs found in them, sorted
     * @param cost how many pairs each rule would give as a whole, about
     * @param kept which share of each rule's pairs the limits leave
     * @param oneOf of how many blocks one was taken
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Sample(long[] pairs, double[] cost, double[] kept, int oneOf) {}

    /**
     * Chooses rules by what they find of the pairs that seem to be one, and runs them.
     *
     * @param sample pairs of some blocks
     * @param likely those of its pairs that seem to be one, sorted
     * @return the pairs to compare
     */
    public Candidates chosen(Sample sample, long[] likely) {
        var choice = new Choice(records, rules, sample, likely);
        var pairs = new Longs(records.size() * 2);
        var used = new ArrayList<Candidates.Used>();
        for (var next = choice.next(); next >= 0; next = choice.next()) {
            var before = pairs.size();
            used.add(run(rules.get(next), 1, pairs));
            choice.ran(next, pairs, before);
        }
        pairs.distinct();
        return new Candidates(pairs.toArray(), used);
    }

    private Candidates.Used run(Rule rule, int oneOf, Longs pairs) {
        var size = records.size();
        var blocks = new Blocks(rule.entries(records.fields(), size, bits, oneOf), bits);
        var cost = blocks.within((long) (size * PAIRS_A_RULE / oneOf), LARGEST_BLOCK);
        blocks.pair(cost.limit(), sides, pairs);
        return new Candidates.Used(rule.name(), cost.pairs(), cost.limit(), cost.lostBlocks(), cost.lostPairs());
    }

    private long[] whole() {
        var pairs = new Longs(records.size() * 8);
        for (var a = 0; a < records.size(); a++) {
            for (var b = a + 1; b < records.size(); b++) {
                if (sides.allow(a, b)) {
                    pairs.add((long) a << 32 | b);
                }
            }
        }
        return pairs.toArray();
    }
}
