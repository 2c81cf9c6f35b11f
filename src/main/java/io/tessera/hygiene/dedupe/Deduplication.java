package io.tessera.hygiene.dedupe;

import io.tessera.hygiene.blocking.Blocking;
import io.tessera.hygiene.blocking.Candidates;
import io.tessera.hygiene.blocking.Sides;
import io.tessera.hygiene.fields.Deriving;
import io.tessera.hygiene.fields.Records;
import io.tessera.hygiene.linkage.Linkage;
import io.tessera.hygiene.partition.Clustering;
import io.tessera.hygiene.partition.OneToOne;
import io.tessera.hygiene.table.Column;
import io.tessera.hygiene.table.Kind;
import io.tessera.hygiene.table.Kinds;
import io.tessera.hygiene.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Matches the rows of a table: the whole way from columns to clusters. The same table and seed give the same result.
 *
 * @param kinds what each compared column holds
 * @param records what was compared
 * @param candidates which pairs were compared
 * @param scores their scores, log2 of the odds
 * @param linkage the trained model
 * @param clusters a number for each row, from 1 in the order of their first rows
 * @param milliseconds how long each step took
 */
@SuppressWarnings("ArrayRecordComponent")
public record Deduplication(
        Map<String, Kind> kinds,
        Records records,
        Candidates candidates,
        double[] scores,
        Linkage linkage,
        int[] clusters,
        Map<String, Long> milliseconds) {

    private static final long SEED = 20_240_229;

    /** Links need odds of three to one, as log2: a wrong merge costs more than a missed one. */
    private static final double LINKED = 1.6;

    /** Tables of one or two fields have little to be certain by; there half the odds do. */
    private static final int THIN = 2;

    private static final double LINKED_IF_THIN = -1;

    /**
     * Matches.
     *
     * @param table the rows, with the compared columns alone
     * @param stated kinds of columns that are not to be recognised, by name
     * @param source the source of each row, where each row of one is linked to at most one of another
     * @return the result
     */
    public static Deduplication of(Table table, Map<String, Kind> stated, @Nullable Column source) {
        var clock = new Clock();
        var kinds = kinds(table, stated);
        var records = Deriving.records(table, List.copyOf(kinds.values()), source == null);
        clock.done("fields");
        var sides = source == null ? Sides.ALL : new Sides(source.codes());
        var blocking = new Blocking(records, sides);
        var all = pairs(records.size(), source);
        var candidates = candidates(records, sides, blocking, all);
        clock.done("blocking");
        var linkage = Linkage.learned(records, sides, candidates.pairs(), all, SEED);
        clock.done("training");
        var scores = linkage.scores(candidates.pairs());
        clock.done("scoring");
        var scorer = linkage.scorer();
        var joined = source == null
                ? Clustering.cluster(records.size(), candidates.pairs(), scores, linked(records), scorer::score)
                : OneToOne.link(records.size(), candidates.pairs(), scores, linked(records));
        var clusters = numbered(records, joined, table, linkage);
        clock.done("clustering");
        return new Deduplication(kinds, records, candidates, scores, linkage, clusters, clock.milliseconds);
    }

    /** In a large table a first model, of some blocks of every rule, says which rules find what is one. */
    private static Candidates candidates(Records records, Sides sides, Blocking blocking, double all) {
        if (!blocking.isToLearn()) {
            return blocking.all();
        }
        var sample = blocking.sample();
        var first = Linkage.learnedFromSome(records, sides, sample.pairs(), 1, all, SEED);
        return blocking.chosen(sample, first.likely());
    }

    private static Map<String, Kind> kinds(Table table, Map<String, Kind> stated) {
        var kinds = new LinkedHashMap<String, Kind>();
        for (var column : table.columns()) {
            kinds.put(column.name(), stated.getOrDefault(column.name(), Kinds.of(column, table.rows())));
        }
        return kinds;
    }

    private static double linked(Records records) {
        return records.fields().size() <= THIN ? LINKED_IF_THIN : LINKED;
    }

    /** How many pairs there are at all. */
    private static double pairs(int size, @Nullable Column source) {
        var all = size * (size - 1.0) / 2;
        if (source != null) {
            for (var count : source.counts()) {
                all -= count * (count - 1.0) / 2;
            }
        }
        return all;
    }

    /** Numbers clusters; rows that are the same stay apart where they say too little to be one. */
    private static int[] numbered(Records records, int[] joined, Table table, Linkage linkage) {
        var scorer = linkage.scorer();
        var numbers = new int[records.size()];
        var seen = new boolean[records.size()];
        var clusters = new int[table.rows()];
        var next = 1;
        for (var row = 0; row < clusters.length; row++) {
            var record = records.recordOf()[row];
            var root = joined[record];
            if (numbers[root] == 0) {
                numbers[root] = next++;
                clusters[row] = numbers[root];
            } else if (seen[record] && !tellsEnough(records, record, table, row, scorer)) {
                clusters[row] = next++;
            } else {
                clusters[row] = numbers[root];
            }
            seen[record] = true;
        }
        return clusters;
    }

    private static boolean tellsEnough(
            Records records, int record, Table table, int row, io.tessera.hygiene.linkage.Scorer scorer) {
        var alike = records.size() == 1 || records.fields().isEmpty();
        return alike
                ? table.columns().stream().anyMatch(column -> column.codes()[row] != 0)
                : saysMost(records, record) || scorer.score(record, record) > LINKED;
    }

    /** Whether half of the fields of a record are there. */
    private static boolean saysMost(Records records, int record) {
        var present = records.fields().stream()
                .filter(field -> field.codes()[record] != 0)
                .count();
        return present * 2 >= records.fields().size();
    }

    /**
     * Returns what a reader of the result should know.
     *
     * @return lines of text
     */
    public List<String> notes() {
        var notes = new ArrayList<String>();
        var largest = candidates.used().stream()
                .filter(used -> used.lostBlocks() > 0)
                .max(java.util.Comparator.comparingLong(Candidates.Used::lostPairs));
        largest.ifPresent(used -> notes.add(
                "limits on the size of blocks: %d of %d rules left large blocks out, most of them \"%s\" (%d blocks above %d records, %d pairs); other rules look at these records too"
                        .formatted(
                                candidates.used().stream()
                                        .filter(any -> any.lostBlocks() > 0)
                                        .count(),
                                candidates.used().size(),
                                used.rule(),
                                used.lostBlocks(),
                                used.limit(),
                                used.lostPairs())));
        return notes;
    }

    /**
     * Returns how many clusters there are.
     *
     * @return the number
     */
    public int count() {
        return Arrays.stream(clusters).max().orElse(0);
    }

    /** Takes times between steps. */
    private static final class Clock {
        private final Map<String, Long> milliseconds = new LinkedHashMap<>();
        private long since = System.nanoTime();

        void done(String step) {
            var now = System.nanoTime();
            milliseconds.put(step, (now - since) / 1_000_000);
            since = now;
        }
    }
}
