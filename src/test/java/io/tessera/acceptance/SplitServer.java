package io.tessera.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A Tessera in many processes: what {@code tessera split} starts. */
final class SplitServer implements Installation {

    private static final Duration START = Duration.ofMinutes(4);
    private static final Pattern KEY = Pattern.compile("export TESSERA_KEY=(\\S+)");

    private final Process launcher;
    private final Path dataDirectory;
    private final Path output;
    private final int port;
    private final String key;

    private SplitServer(Process launcher, Path dataDirectory, Path output, int port) {
        this.launcher = launcher;
        this.dataDirectory = dataDirectory;
        this.output = output;
        this.port = port;
        this.key = awaitStart();
    }

    /** Starts it on a new data directory and waits until it says that all are ready. */
    static SplitServer on(Path dataDirectory, String... options) {
        try {
            var port = Server.freePort();
            var words = new ArrayList<>(
                    List.of("split", "--data-dir", dataDirectory.toString(), "--port", Integer.toString(port)));
            words.addAll(List.of(options));
            var output = Files.createTempFile("tessera-split", ".log");
            var program = Program.tessera(words.toArray(String[]::new));
            // made once for each build, and no part of a start
            UnpackedJar.folder();
            var begin = System.nanoTime();
            var launcher = program.start(output);
            var server = new SplitServer(launcher, dataDirectory, output, port);
            System.out.printf(
                    "%s: ready after %d s%n",
                    String.join(" ", words),
                    Duration.ofNanos(System.nanoTime() - begin).toSeconds());
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String awaitStart() {
        try {
            await("readiness of all processes")
                    .atMost(START)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> {
                        if (!launcher.isAlive() || output().contains("Not ready yet")) {
                            throw new AssertionError("the split did not start:%n%s".formatted(output()));
                        }
                        return output().contains("All are ready.")
                                && KEY.matcher(output()).find();
                    });
        } catch (Throwable failed) {
            launcher.destroy();
            throw failed;
        }
        var key = KEY.matcher(output());
        assertThat(key.find()).isTrue();
        return key.group(1);
    }

    @Override
    public Api api() {
        return new Api(URI.create("http://127.0.0.1:" + port), key);
    }

    @Override
    public Path dataDirectory() {
        return dataDirectory;
    }

    /** What was printed: the map, and which process was started again. */
    String output() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the process that runs now under a name, empty while there is none. */
    Optional<ProcessHandle> process(String name) {
        var own = "--tessera.data-dir="
                + dataDirectory.toAbsolutePath().resolve("split").resolve(name);
        return launcher.children()
                .filter(child -> child.info()
                        .arguments()
                        .map(words -> List.of(words).contains(own))
                        .orElse(false))
                .findFirst();
    }

    /** Kills a process with {@code kill -9} and waits until it was started again. */
    void kill(String name) {
        var killed = await(name).until(() -> process(name), Optional::isPresent).orElseThrow();
        killed.destroyForcibly();
        await("restart of " + name)
                .atMost(START)
                .until(() ->
                        process(name).filter(next -> next.pid() != killed.pid()).isPresent());
    }

    /** Kills the database server with {@code kill -9}; the launcher starts it again. */
    void killDatabase() {
        try {
            var pid = Files.readAllLines(dataDirectory.resolve("postgres").resolve("postmaster.pid"))
                    .getFirst()
                    .strip();
            ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops all of it; nothing may be left, and the exit code says that the end was orderly. */
    @Override
    public void close() {
        var parts = launcher.descendants().toList();
        launcher.destroy();
        try {
            if (!launcher.waitFor(2, TimeUnit.MINUTES)) {
                launcher.destroyForcibly();
                throw new AssertionError("the split does not stop:%n%s".formatted(output()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        assertThat(launcher.exitValue())
                .as("exit code; the output was:%n%s", output())
                .isZero();
        assertThat(parts).as("processes left behind").noneMatch(ProcessHandle::isAlive);
    }
}
