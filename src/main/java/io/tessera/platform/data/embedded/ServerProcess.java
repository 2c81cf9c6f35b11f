package io.tessera.platform.data.embedded;

import io.tessera.platform.installation.InstallationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The operating system's side of the server: started through {@code pg_ctl}, which puts it in a session of its own. */
final class ServerProcess {

    private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration SOON = Duration.ofMillis(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);
    private static final long LOG_LIMIT_BYTES = 10_000_000;

    private final Cluster cluster;
    private final PidFile pidFile;

    ServerProcess(Cluster cluster) {
        this.cluster = cluster;
        this.pidFile = new PidFile(cluster.files());
    }

    /** Starts the server and waits until it takes connections. After a crash it first recovers, however long that takes. */
    ProcessHandle start(int port, boolean durable) {
        stopStale();
        rotateLog();
        var ended = cluster.run(
                "pg_ctl",
                List.of(
                        "start",
                        "-W",
                        "-s",
                        "-D",
                        cluster.files().toString(),
                        "-l",
                        cluster.log().toString(),
                        "-o",
                        options(port, durable)));
        if (ended.exitCode() != 0) {
            throw failed(ended.output());
        }
        return awaitReady();
    }

    /** Stops the server that has the files, whoever started it, and waits until it is gone. */
    void stop() {
        stop(List.of("fast", "immediate"));
    }

    /** Stops it without writing what is in memory: for files that nobody will open again. */
    void abandon() {
        stop(List.of("immediate"));
    }

    private void stop(List<String> modes) {
        pidFile.server().ifPresent(server -> {
            if (modes.stream().noneMatch(mode -> stop(server, mode))) {
                LOG.warn("PostgreSQL does not stop (process {}): it is killed", server.pid());
                server.destroyForcibly();
                awaitEnd(server);
            }
        });
    }

    private boolean stop(ProcessHandle server, String mode) {
        var ended = cluster.run(
                "pg_ctl",
                List.of(
                        "stop",
                        "-m",
                        mode,
                        "-s",
                        "-w",
                        "-t",
                        "60",
                        "-D",
                        cluster.files().toString()));
        return ended.exitCode() == 0 || !PidFile.isRunning(server);
    }

    private void stopStale() {
        if (pidFile.server().isPresent()) {
            LOG.warn("A database server of an earlier run is still there: it is stopped first");
            stop();
        }
        pidFile.removeIfForeign();
    }

    private ProcessHandle awaitReady() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        Optional<ProcessHandle> server = Optional.empty();
        while (System.nanoTime() < deadline || server.isPresent()) {
            server = pidFile.server();
            if (server.isPresent() && pidFile.isReady()) {
                return server.get();
            }
            if (server.isEmpty() && hasGivenUp()) {
                break;
            }
            pause(SOON);
        }
        throw failed(cluster.lastWords());
    }

    /** The launcher returns before the server has written its file: it is asked for a while before it counts as dead. */
    private boolean hasGivenUp() {
        for (var look = 0; look < 50; look++) {
            if (pidFile.server().isPresent()) {
                return false;
            }
            pause(SOON);
        }
        return true;
    }

    /** Returns when the server is gone, for whatever reason. Asked, not waited for: it is no child of this process. */
    void awaitEnd(ProcessHandle server) {
        while (PidFile.isRunning(server)) {
            pause(LOOK_AGAIN);
        }
    }

    private static String options(int port, boolean durable) {
        var settings = new LinkedHashMap<>(ServerSettings.common());
        settings.putAll(ServerSettings.durability(durable));
        settings.put("port", Integer.toString(port));
        return settings.entrySet().stream()
                .map(setting -> "-c '%s=%s'".formatted(setting.getKey(), setting.getValue()))
                .collect(Collectors.joining(" "));
    }

    private void rotateLog() {
        Path log = cluster.log();
        try {
            if (Files.exists(log) && Files.size(log) > LOG_LIMIT_BYTES) {
                Files.move(log, log.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InstallationException failed(String output) {
        return new InstallationException(
                "The embedded database does not start: " + output.strip(),
                "Its log is %s. See that the disk is not full and that this user may write there."
                        .formatted(cluster.log()));
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for PostgreSQL", e);
        }
    }
}
