package io.tessera.bench.rank;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One run of {@code tessera rank}.
 *
 * @param seconds wall time from start to end of the process
 * @param processorSeconds of all its processes
 * @param peakMiB greatest sum of proportional set sizes
 * @param people lines of the result
 * @param laps where the time went, as the command tells it
 */
record Run(double seconds, double processorSeconds, long peakMiB, long people, List<String> laps) {

    private static final long LOOK_EVERY_MILLIS = 500;

    /**
     * Ranks a file.
     *
     * @param tessera the launcher
     * @param file the leads
     * @param directory where results go, and the data, which stay
     * @param keep whether facts are kept there, with durable settings; else in a temporary directory, as without the option
     */
    static Run of(Path tessera, Path file, Path directory, boolean keep) throws IOException, InterruptedException {
        var result = directory.resolveSibling("ranked.csv");
        var errors = directory.resolveSibling("errors.csv");
        var words = directory.resolveSibling("rank.log");
        var command = new ArrayList<>(List.of(
                tessera.toString(),
                "rank",
                file.toString(),
                "-o",
                result.toString(),
                "--errors",
                errors.toString(),
                "--default-country",
                "US",
                "--timings"));
        if (keep) {
            command.addAll(List.of("--data-dir", directory.toString()));
        }
        var started = System.nanoTime();
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(words.toFile()).start();
        var tree = new ProcessTree(process.pid(), directory);
        while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            tree.look();
        }
        var seconds = (System.nanoTime() - started) / 1e9;
        if (process.exitValue() != 0) {
            throw new IllegalStateException(Files.readString(words));
        }
        try (var lines = Files.lines(result)) {
            return new Run(seconds, tree.seconds(), tree.peakMiB(), lines.count() - 1, laps(words));
        }
    }

    private static List<String> laps(Path words) throws IOException {
        var laps = new ArrayList<String>();
        for (var line : Files.readAllLines(words)) {
            if (line.matches(" *\\d+ ms  .*")) {
                laps.add(line);
            }
        }
        return laps;
    }
}
