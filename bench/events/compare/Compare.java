package io.tessera.bench;

import io.tessera.platform.data.embedded.EmbeddedServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.util.FileSystemUtils;

/**
 * Runs the engines in turn, each in a process and on a database of its own, on one durable PostgreSQL. Arguments: rounds,
 * seconds a run, seconds of the latency run, our class path, the registry's class path.
 */
public final class Compare {

    private static int databases;
    private static String postmaster = "";

    private Compare() {}

    public static void main(String[] arguments) throws Exception {
        var rounds = Integer.parseInt(arguments[0]);
        var seconds = arguments[1];
        var latencySeconds = arguments[2];
        var ours = arguments[3];
        var registry = arguments[4];
        var directory = Files.createTempDirectory("tessera-bench-server");
        var rates = new TreeMap<String, List<Double>>();
        try (var server = EmbeddedServer.start(directory, List.of(Path.of("target", "postgres").toAbsolutePath()), true)) {
            postmaster = postmaster(directory);
            for (var round = 1; round <= rounds; round++) {
                measure(server, rates, round, "without events", ours, "OurEngine", "plain", seconds);
                measure(server, rates, round, "ours", ours, "OurEngine", "events", seconds);
                measure(server, rates, round, "Modulith registry", registry, "RegistryEngine", "events", seconds);
                measure(server, rates, round, "ours, lists of 500 (items)", ours, "OurEngine", "lists", seconds);
            }
            report(rates);
            if (!latencySeconds.equals("0")) {
                var half = median(rates.get("ours")) / 2;
                var found = run(server, ours, "OurEngine", "latency", latencySeconds, Double.toString(half));
                System.out.printf(
                        "publish to handled at %.0f events/s, open loop, %s s, in ms: %s (load %s)%n",
                        half, latencySeconds, found, load());
            }
        } finally {
            FileSystemUtils.deleteRecursively(directory.toFile());
        }
    }

    private static void measure(
            EmbeddedServer server, Map<String, List<Double>> rates, int round, String name, String... command)
            throws Exception {
        var only = System.getenv("BENCH_ONLY");
        if (only != null && !List.of(only.split(";")).contains(name)) {
            return;
        }
        var found = run(server, command[0], command[1], command[2], command[3]).split(" ");
        var rate = Double.parseDouble(found[0]);
        rates.computeIfAbsent(name, key -> new ArrayList<>()).add(rate);
        System.out.printf(
                "round %d  %-28s %,10.0f /s   processor us each: java %s, postgres %s   load %s%n",
                round, name, rate, found[1], found[2], load());
    }

    private static String run(EmbeddedServer server, String classPath, String main, String... arguments)
            throws Exception {
        var database = server.database("bench" + ++databases);
        var command = new ArrayList<>(List.of(
                ManagementFactory.getRuntimeMXBean().getSystemProperties().get("java.home") + "/bin/java",
                "-Xmx1g", "-Dbench.postmaster=" + postmaster, "-cp", classPath, "io.tessera.bench." + main,
                database.url(), database.user(), database.password()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(main + " failed:\n" + output);
        }
        return output.lines()
                .filter(line -> line.startsWith("RESULT "))
                .map(line -> line.substring(7))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No result:\n" + output));
    }

    private static void report(Map<String, List<Double>> rates) {
        System.out.println();
        rates.forEach((name, found) -> System.out.printf(
                "%-28s median %,10.0f /s   from %,.0f to %,.0f%n",
                name,
                median(found),
                found.stream().mapToDouble(Double::doubleValue).min().orElse(0),
                found.stream().mapToDouble(Double::doubleValue).max().orElse(0)));
        if (rates.size() < 4) {
            return;
        }
        System.out.printf(
                "ours is %.2f times the registry's rate (bar 2.5), %.0f %% of the rate without events (bar 60)%n",
                median(rates.get("ours")) / median(rates.get("Modulith registry")),
                100 * median(rates.get("ours")) / median(rates.get("without events")));
    }

    private static String postmaster(Path directory) throws IOException {
        try (var files = Files.walk(directory, 2)) {
            var file = files.filter(path -> path.endsWith("postmaster.pid")).findFirst();
            return file.isPresent() ? Files.readAllLines(file.get()).getFirst() : "";
        }
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }

    private static String load() {
        return "%.1f".formatted(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
