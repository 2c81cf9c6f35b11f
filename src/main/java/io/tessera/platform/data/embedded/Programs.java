package io.tessera.platform.data.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs the operating system's programs to their end. */
final class Programs {

    private Programs() {}

    /** Returns whether a program is there and ends with 0. */
    static boolean succeeds(String... command) {
        try {
            return run(List.of(command), Path.of("/")).exitCode() == 0;
        } catch (UncheckedIOException notThere) {
            return false;
        }
    }

    /** Returns what a program prints, errors included. */
    static String output(String... command) {
        return run(List.of(command), Path.of("/")).output();
    }

    /** Runs a program in the given directory, with messages in English. */
    static Ended run(List<String> command, Path directory) {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).directory(directory.toFile());
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        try {
            var process = builder.start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + command.getFirst(), e);
        }
    }

    /** How a program ended. */
    record Ended(int exitCode, String output) {}
}
