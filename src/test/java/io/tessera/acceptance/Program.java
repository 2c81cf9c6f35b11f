package io.tessera.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The packaged program, run as a process of its own. */
final class Program {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final List<String> words;
    private final Map<String, String> environment = new LinkedHashMap<>();
    private Path folder = Path.of("").toAbsolutePath();
    private @Nullable Path input;

    private Program(List<String> words) {
        this.words = words;
    }

    /** Names a command line, without the program itself. */
    static Program tessera(String... words) {
        return new Program(List.of(words));
    }

    /** Runs in another folder. */
    Program in(Path where) {
        folder = where;
        return this;
    }

    /** Sets a variable of the environment. */
    Program with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Reads standard input from a file. */
    Program reading(Path file) {
        input = file;
        return this;
    }

    /** Runs to the end. */
    Ended run() {
        try {
            var out = Files.createTempFile("tessera-out", ".txt");
            var err = Files.createTempFile("tessera-err", ".txt");
            var begin = System.nanoTime();
            var process = start(out.toFile(), err.toFile());
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("still running after %s: %s%n%s".formatted(PATIENCE, words, text(err)));
            }
            var took = Duration.ofNanos(System.nanoTime() - begin);
            var ended = new Ended(process.exitValue(), text(out), text(err), took);
            Files.delete(out);
            Files.delete(err);
            return ended;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts it and goes on; both streams go to one file. */
    Process start(Path log) throws IOException {
        return builder().redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    private Process start(File out, File err) throws IOException {
        return builder().redirectOutput(out).redirectError(err).start();
    }

    private ProcessBuilder builder() {
        var command = new ArrayList<>(UnpackedJar.command());
        command.addAll(words);
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("TESSERA_") || name.startsWith("SPRING_"));
        builder.environment().putAll(environment);
        if (input != null) {
            builder.redirectInput(input.toFile());
        }
        return builder;
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    /**
     * A program that has ended.
     *
     * @param exitCode its exit code
     * @param out its standard output
     * @param err its standard error
     * @param took how long it ran
     */
    record Ended(int exitCode, String out, String err, Duration took) {

        Ended withExitCode(int expected) {
            assertThat(exitCode).as("exit code; standard error was:%n%s", err).isEqualTo(expected);
            return this;
        }
    }
}
