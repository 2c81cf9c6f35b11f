package io.tessera.bench.rank;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Runs ours and the yardstick in turn and prints a table. */
public final class Rank {

    private static final int FEW = 1_000;

    private final Path tessera;
    private final Path folder;

    private Rank(Path tessera, Path folder) {
        this.tessera = tessera;
        this.folder = folder;
    }

    /** Takes the launcher, a folder to work in, how often, and how many rows. */
    public static void main(String[] args) throws Exception {
        new Rank(Path.of(args[0]), Path.of(args[1])).all(Integer.parseInt(args[2]), Integer.parseInt(args[3]));
    }

    private void all(int rounds, int rows) throws Exception {
        var many = sample(rows);
        var tenth = sample(rows / 10);
        var few = sample(FEW);
        ranked(few, true); // unpacks the server's programs
        ranked(few, false); // makes the empty database that temporary ones are copies of
        var copied = new ArrayList<Double>();
        var manyRuns = new ArrayList<Run>();
        var tenthRuns = new ArrayList<Run>();
        var fewRuns = new ArrayList<Run>();
        var briefRuns = new ArrayList<Run>();
        Map<String, long[]> writes = new TreeMap<>();
        for (var round = 1; round <= rounds; round++) {
            System.out.printf("round %d of %d, load average %.2f%n", round, rounds, load());
            copied.add(copied(many));
            fewRuns.add(ranked(few, true));
            briefRuns.add(ranked(few, false));
            tenthRuns.add(ranked(tenth, true));
            var data = fresh("data");
            manyRuns.add(told(Run.of(tessera, many, data, true)));
            writes = Yardstick.writes(data);
            remove(data);
        }
        report(rows, copied, manyRuns, tenthRuns, writes);
        System.out.printf("rank, %,d rows           %s s with a new data directory%n", FEW, spread(fewRuns, Run::seconds));
        middle(fewRuns).laps().forEach(System.out::println);
        System.out.printf("rank, %,d rows           %s s with a temporary database%n", FEW, spread(briefRuns, Run::seconds));
        middle(briefRuns).laps().forEach(System.out::println);
    }

    private static void report(
            int rows, List<Double> copied, List<Run> many, List<Run> tenth, Map<String, long[]> writes) {
        var ours = median(many, Run::seconds);
        var copy = median(copied, seconds -> seconds);
        System.out.printf("%nmedians of %d, with the least and the greatest; load average now %.2f%n", many.size(), load());
        System.out.printf("rank, %,d rows          %s s%n", rows, spread(many, Run::seconds));
        System.out.printf("  processor time          %s s%n", spread(many, Run::processorSeconds));
        System.out.printf("  memory (PSS), peak      %s MiB%n", spread(many, Run::peakMiB));
        System.out.printf("\\copy, same file         %s s; rank takes %.1f times as long%n", spread(copied, s -> s), ours / copy);
        System.out.printf("rank, %,d rows         %s s%n", rows / 10, spread(tenth, Run::seconds));
        System.out.printf("  growth for ten times the rows: %.1f-fold%n", ours / median(tenth, Run::seconds));
        System.out.printf("where the time of %,d rows goes%n", rows);
        middle(many).laps().forEach(System.out::println);
        System.out.println("rows written per person: own tables, events and positions");
        var people = (double) many.getLast().people();
        writes.forEach((module, count) ->
                System.out.printf("  %-14s %6.2f %8.4f%n", module, count[0] / people, count[1] / people));
    }

    private Path sample(int rows) throws IOException, InterruptedException {
        var file = folder.resolve("leads-%d.csv".formatted(rows));
        if (!Files.exists(file)) {
            var draft = folder.resolve("leads.draft");
            var process = new ProcessBuilder(
                            tessera.toString(), "sample", "--rows", "" + rows, "--seed", "7", "-o", draft.toString())
                    .inheritIO()
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("No sample was written");
            }
            Files.move(draft, file);
        }
        return file;
    }

    private Run ranked(Path file, boolean keep) throws IOException, InterruptedException {
        var data = fresh("data");
        var run = told(Run.of(tessera, file, data, keep));
        remove(data);
        return run;
    }

    private double copied(Path file) throws IOException, SQLException {
        var data = fresh("copy");
        var seconds = Yardstick.copy(file, data);
        remove(data);
        System.out.printf("  \\copy %.1f s%n", seconds);
        return seconds;
    }

    private static Run told(Run run) {
        System.out.printf(
                "  rank: %,d people, %.1f s, processor %.1f s, PSS %d MiB%n",
                run.people(), run.seconds(), run.processorSeconds(), run.peakMiB());
        return run;
    }

    private Path fresh(String name) throws IOException {
        var directory = folder.resolve(name);
        remove(directory);
        return directory;
    }

    private static void remove(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var files = Files.walk(directory)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Run middle(List<Run> runs) {
        return runs.stream().sorted(Comparator.comparingDouble(Run::seconds)).toList().get((runs.size() - 1) / 2);
    }

    private static <T> double median(List<T> of, ToDoubleFunction<T> value) {
        var sorted = of.stream().mapToDouble(value).sorted().toArray();
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static <T> String spread(List<T> of, ToDoubleFunction<T> value) {
        var all = of.stream().mapToDouble(value).summaryStatistics();
        return "%.1f (%.1f to %.1f)".formatted(median(of, value), all.getMin(), all.getMax());
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
