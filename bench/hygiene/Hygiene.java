package io.tessera.bench.hygiene;

import de.siegmar.fastcsv.reader.CsvReader;
import io.tessera.hygiene.dedupe.Deduplication;
import io.tessera.hygiene.table.Column;
import io.tessera.hygiene.table.Table;
import io.tessera.hygiene.table.TableBuilder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The matching core on sets whose truth is known, with the same settings for all: accuracy of final clusters, which share of the true
 * pairs was compared, how many of the certain links are true, and times without the start of Java.
 */
public final class Hygiene {

    private static final double CERTAIN = Math.log(9) / Math.log(2);

    private Hygiene() {}

    /** Takes the folder of public sets, a folder to write to, and how many made-up rows to try at most. */
    public static void main(String[] args) throws IOException {
        var sets = Path.of(args[0]);
        var own = Path.of(args[1]);
        System.out.printf(
                "%-14s %9s %9s %9s %9s %11s %9s %9s %11s %8s %8s%n",
                "set", "precision", "recall", "F1", "compared", "of true", ">=.9 true", "pairs/s", "core s", "peak MB", "clusters");
        for (var set : List.of("fake1000", "febrl3", "restaurants", "dblpacm")) {
            if (Files.exists(sets.resolve(set + ".csv"))) {
                measure(set, sets.resolve(set + ".csv"), pairs(sets.resolve(set + "_truth.csv")));
            } else {
                System.out.println(set + ": skipped, no " + sets.resolve(set + ".csv"));
            }
        }
        for (var rows = 10_000; rows <= Integer.parseInt(args[2]); rows *= 10) {
            var file = own.resolve("b2b-" + rows + ".csv");
            var truth = own.resolve("b2b-" + rows + "-people.csv");
            if (!Files.exists(truth)) {
                B2bPeople.write(rows, 7, file, truth);
            }
            measure("b2b " + rows, file, people(truth));
        }
    }

    private static Table read(Path file) throws IOException {
        TableBuilder table = null;
        try (var reader = CsvReader.builder().ofCsvRecord(file)) {
            for (var line : reader) {
                if (table == null) {
                    table = new TableBuilder(line.getFields());
                } else {
                    table.add(line.getFields());
                }
            }
        }
        return table.build();
    }

    private static void measure(String set, Path file, List<String[]> truth) throws IOException {
        var began = System.nanoTime();
        var table = read(file);
        var source = table.column("source").orElse(null);
        var found = Deduplication.of(table.without(Set.of("id", "source")), Map.of(), source);
        var seconds = (System.nanoTime() - began) / 1e9;
        var ids = table.column("id").orElseThrow();
        var rows = new HashMap<String, Integer>();
        for (var row = 0; row < table.rows(); row++) {
            rows.put(id(ids, row), row);
        }
        var pairs = new HashSet<Long>();
        truth.forEach(pair -> pairs.add(pair(rows.get(pair[0]), rows.get(pair[1]))));
        print(set, table, found, pairs, seconds);
    }

    private static void print(String set, Table table, Deduplication found, Set<Long> truth, double seconds) {
        var sizes = new HashMap<Integer, Integer>();
        Arrays.stream(found.clusters()).forEach(cluster -> sizes.merge(cluster, 1, Integer::sum));
        var all = sizes.values().stream().mapToLong(size -> size * (size - 1L) / 2).sum();
        var right = truth.stream()
                .filter(pair -> found.clusters()[(int) (pair >>> 32)] == found.clusters()[(int) (long) pair])
                .count();
        var recordOf = found.records().recordOf();
        var candidates = found.candidates().pairs();
        var compared = truth.stream()
                .filter(pair -> {
                    var a = recordOf[(int) (pair >>> 32)];
                    var b = recordOf[(int) (long) pair];
                    return a == b || Arrays.binarySearch(candidates, pair(a, b)) >= 0;
                })
                .count();
        var precision = right / (double) Math.max(1, all);
        var recall = right / (double) Math.max(1, truth.size());
        var scoring = found.milliseconds().getOrDefault("scoring", 0L);
        System.out.printf(
                Locale.ROOT,
                "%-14s %9.4f %9.4f %9.4f %9d %11.4f %9.4f %9s %11.2f %8d %8d%n",
                set,
                precision,
                recall,
                2 * precision * recall / (precision + recall),
                candidates.length,
                compared / (double) Math.max(1, truth.size()),
                certain(found, truth),
                scoring < 20 ? "-" : String.valueOf(candidates.length * 1000L / scoring),
                seconds,
                peak() >> 20,
                found.count());
        System.out.println("               " + found.milliseconds() + " ms");
        found.notes().forEach(note -> System.out.println("               " + note));
    }

    /** Which share of the links within clusters with a probability of .9 and more is true. */
    private static double certain(Deduplication found, Set<Long> truth) {
        var recordTruth = new HashSet<Long>();
        var recordOf = found.records().recordOf();
        truth.forEach(pair -> recordTruth.add(pair(recordOf[(int) (pair >>> 32)], recordOf[(int) (long) pair])));
        var cluster = new int[found.records().size()];
        for (var row = 0; row < recordOf.length; row++) {
            cluster[recordOf[row]] = found.clusters()[row];
        }
        var links = 0;
        var right = 0;
        var pairs = found.candidates().pairs();
        for (var i = 0; i < pairs.length; i++) {
            if (found.scores()[i] >= CERTAIN && cluster[(int) (pairs[i] >>> 32)] == cluster[(int) pairs[i]]) {
                links++;
                right += recordTruth.contains(pairs[i]) ? 1 : 0;
            }
        }
        return right / (double) Math.max(1, links);
    }

    /** The most memory the heap held so far. */
    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private static long pair(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }

    private static String id(Column ids, int row) {
        return ids.values()[ids.codes()[row]];
    }

    private static List<String[]> pairs(Path file) throws IOException {
        return Files.readAllLines(file).stream().skip(1).map(line -> line.split(",")).toList();
    }

    private static List<String[]> people(Path file) throws IOException {
        var rows = new HashMap<String, List<String>>();
        for (var line : Files.readAllLines(file).subList(1, Files.readAllLines(file).size())) {
            var parts = line.split(",");
            rows.computeIfAbsent(parts[1], none -> new ArrayList<>()).add(parts[0]);
        }
        var pairs = new ArrayList<String[]>();
        for (var same : rows.values()) {
            for (var i = 0; i < same.size(); i++) {
                for (var j = i + 1; j < same.size(); j++) {
                    pairs.add(new String[] {same.get(i), same.get(j)});
                }
            }
        }
        return pairs;
    }
}
