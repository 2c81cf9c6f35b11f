package io.tessera.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A Tessera that serves, in a process of its own. */
final class Server implements Installation {

    private static final Duration START = Duration.ofMinutes(5);
    private static final String KEY = "tsr_acceptance-suite-0123456789abcdef0123456789abcdef";

    private final Process process;
    private final Path dataDirectory;
    private final Path log;
    private final int port;

    private Server(Process process, Path dataDirectory, Path log, int port) {
        this.process = process;
        this.dataDirectory = dataDirectory;
        this.log = log;
        this.port = port;
    }

    /** Starts it on a data directory and waits until it is healthy. */
    static Server on(Path dataDirectory, String... settings) {
        return start(dataDirectory, Map.of("TESSERA_BOOTSTRAP_API_KEY", KEY), settings);
    }

    /** Starts it with the sample world, and waits until that is read in. */
    static Server withSampleWorld(Path dataDirectory) {
        var server = start("demo", dataDirectory, Map.of("TESSERA_BOOTSTRAP_API_KEY", KEY));
        await("the sample world").atMost(START).until(() -> server.log().contains("Try:"));
        return server;
    }

    /** Starts it with an environment of its own. */
    static Server start(Path dataDirectory, Map<String, String> environment, String... settings) {
        return start("serve", dataDirectory, environment, settings);
    }

    private static Server start(
            String command, Path dataDirectory, Map<String, String> environment, String... settings) {
        try {
            var server = begin(command, freePort(), dataDirectory, environment, settings);
            server.awaitHealth();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins to start it where others expect it; {@link #awaitHealth} tells when it has. */
    static Server begin(int port, Path dataDirectory, Map<String, String> environment, String... settings) {
        return begin("serve", port, dataDirectory, environment, settings);
    }

    private static Server begin(
            String command, int port, Path dataDirectory, Map<String, String> environment, String... settings) {
        try {
            var words =
                    new ArrayList<>(List.of(command, "--server.port=" + port, "--tessera.data-dir=" + dataDirectory));
            words.addAll(List.of(settings));
            var log = Files.createTempFile("tessera-serve", ".log");
            var program = Program.tessera(words.toArray(String[]::new));
            environment.forEach(program::with);
            return new Server(program.start(log), dataDirectory, log, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it is healthy. */
    void awaitHealth() {
        await("health of the server")
                .atMost(START)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new AssertionError("the server ended while starting:%n%s".formatted(log()));
                    }
                    return api().isHealthy();
                });
    }

    @Override
    public Api api() {
        return new Api(address(), KEY);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public Path dataDirectory() {
        return dataDirectory;
    }

    String log() {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it as a power cut would: at once, its database too. */
    void kill() {
        var database = database();
        process.destroyForcibly();
        database.ifPresent(ProcessHandle::destroyForcibly);
        join();
    }

    private Optional<ProcessHandle> database() {
        try (var files = Files.walk(dataDirectory)) {
            var pidFile = files.filter(file -> file.endsWith("postmaster.pid")).findFirst();
            return pidFile.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(
                            Files.readAllLines(pidFile.get()).getFirst().strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends only the program, as {@code kill -9} does; its database stays behind. */
    void killProgramOnly() {
        process.destroyForcibly();
        join();
    }

    @Override
    public void close() {
        process.destroy();
        join();
        assertThat(process.exitValue()).as("exit code; the log was:%n%s", log()).isZero();
    }

    private void join() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the server does not stop:%n%s".formatted(log()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
