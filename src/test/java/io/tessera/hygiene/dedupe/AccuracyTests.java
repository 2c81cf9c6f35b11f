package io.tessera.hygiene.dedupe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tessera.hygiene.table.Column;
import io.tessera.hygiene.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Public sets beside the project, read as a user would give them: no settings of their own. */
class AccuracyTests {

    private static final Path FOLDER = Path.of("../shared/data/hygiene");

    @ParameterizedTest
    @CsvSource({"fake1000,.97", "febrl3,.998", "restaurants,.91", "dblpacm,.985"})
    void findsDuplicatesAsWellAsPromised(String set, double floor) throws IOException {
        var table = read(set);
        var found = match(table);

        assertThat(f1(table, found, truth(set))).as(set).isGreaterThanOrEqualTo(floor);
    }

    @Test
    void saysTheSameTwice() throws IOException {
        var table = read("restaurants");

        assertThat(match(table).clusters()).isEqualTo(match(table).clusters());
    }

    @Test
    void explainsEveryScoreToTheLastBit() throws IOException {
        var found = match(read("fake1000"));
        var scorer = found.linkage().scorer();
        var pairs = found.candidates().pairs();

        for (var i = 0; i < pairs.length; i += 97) {
            var explained = scorer.explain((int) (pairs[i] >>> 32), (int) pairs[i]);
            var sum = explained.prior();
            for (var part : explained.parts()) {
                sum += part.weight() + part.termFrequency();
            }
            assertThat(sum).isCloseTo(found.scores()[i], org.assertj.core.api.Assertions.within(1e-9));
        }
    }

    private static Table read(String set) {
        var file = FOLDER.resolve(set + ".csv");
        assumeTrue(Files.exists(file), () -> "skipped: no test data at " + file);
        return new CsvFile(file).read();
    }

    private static Deduplication match(Table table) {
        var source = table.column("source").orElse(null);
        return Deduplication.of(table.without(Set.of("id", "source")), Map.of(), source);
    }

    private static Set<Long> truth(String set) throws IOException {
        var rows = new HashMap<String, Integer>();
        var ids = read(set).column("id").orElseThrow();
        for (var row = 0; row < ids.codes().length; row++) {
            rows.put(id(ids, row), row);
        }
        var truth = new HashSet<Long>();
        for (var line : Files.readAllLines(FOLDER.resolve(set + "_truth.csv"))) {
            var a = rows.get(line.split(",")[0]);
            var b = rows.get(line.split(",")[1]);
            if (a != null && b != null) {
                truth.add((long) Math.min(a, b) << 32 | Math.max(a, b));
            }
        }
        return truth;
    }

    private static String id(Column ids, int row) {
        return ids.values()[ids.codes()[row]];
    }

    private static double f1(Table table, Deduplication found, Set<Long> truth) {
        var members = new HashMap<Integer, java.util.List<Integer>>();
        for (var row = 0; row < table.rows(); row++) {
            members.computeIfAbsent(found.clusters()[row], none -> new java.util.ArrayList<>())
                    .add(row);
        }
        var right = 0;
        var all = 0;
        for (var cluster : members.values()) {
            for (var i = 0; i < cluster.size(); i++) {
                for (var j = i + 1; j < cluster.size(); j++) {
                    all++;
                    right += truth.contains((long) cluster.get(i) << 32 | cluster.get(j)) ? 1 : 0;
                }
            }
        }
        return 2.0 * right / (all + truth.size());
    }
}
