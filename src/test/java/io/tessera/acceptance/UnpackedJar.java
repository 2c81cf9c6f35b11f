package io.tessera.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * The packaged jar as it is run fast: unpacked, with what Java has learned of its start beside it. Made once for each build, by
 * whichever run of the suite is the first; without it each of the suite's many processes would take twice the processor time.
 */
final class UnpackedJar {

    private static final Path JAR = Path.of("target", "tessera.jar").toAbsolutePath();
    private static final Path ALL = Path.of("target", "acceptance").toAbsolutePath();
    private static final String LEARNED = "start.aot";
    private static final String DONE = "done";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> SMALL = List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xlog:aot*=off",
            "-Xlog:cds*=off",
            "--enable-native-access=ALL-UNNAMED");

    private static final UnpackedJar OF_THIS_BUILD = new UnpackedJar(stamped());

    private final Path folder;

    private UnpackedJar(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(ALL);
            // two runs of the suite at a time make it once
            try (var lock = FileChannel.open(ALL.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = lock.lock()) {
                if (!Files.exists(folder.resolve(DONE))) {
                    make();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Path stamped() {
        assertThat(JAR).as("the packaged jar, made by mvn package").isRegularFile();
        try {
            return ALL.resolve(
                    Files.size(JAR) + "-" + Files.getLastModifiedTime(JAR).toMillis());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns how to run it: the words before the program's own. */
    static List<String> command() {
        var command = new ArrayList<>(List.of(java()));
        command.addAll(SMALL);
        var learned = OF_THIS_BUILD.folder.resolve(LEARNED);
        if (Files.exists(learned)) {
            command.add("-XX:AOTCache=" + learned);
        }
        command.addAll(List.of("-jar", OF_THIS_BUILD.jar().toString()));
        return command;
    }

    /** Returns a folder for what holds as long as this build does. */
    static Path folder() {
        return OF_THIS_BUILD.folder;
    }

    private void make() throws IOException, InterruptedException {
        forgetEarlierBuilds();
        Files.createDirectories(folder);
        run(List.of(
                        java(),
                        "-Djarmode=tools",
                        "-jar",
                        JAR.toString(),
                        "extract",
                        "--destination",
                        folder.resolve("app").toString()))
                .waitFor();
        assertThat(jar()).isRegularFile();
        learn();
        Files.createFile(folder.resolve(DONE));
    }

    private static void forgetEarlierBuilds() throws IOException {
        try (var builds = Files.newDirectoryStream(ALL, Files::isDirectory)) {
            for (var build : builds) {
                FileSystemUtils.deleteRecursively(build);
            }
        }
    }

    /** One start with almost all modules and a bridge that finds no broker: what the processes of each topology have in common. */
    private void learn() throws IOException, InterruptedException {
        var data = Files.createTempDirectory("tessera-learning");
        var port = Server.freePort();
        var fresh = folder.resolve("new.aot");
        var command = new ArrayList<>(List.of(java()));
        command.addAll(SMALL);
        command.addAll(List.of("-XX:AOTCacheOutput=" + fresh, "-jar", jar().toString(), "serve"));
        command.addAll(List.of(
                "--tessera.modules=*,-privacy",
                "--tessera.kafka.bootstrap-servers=127.0.0.1:1",
                "--server.port=" + port,
                "--tessera.data-dir=" + data));
        var learning = run(command);
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (learning.isAlive() && System.nanoTime() < end && !isReady(port)) {
            learning.waitFor(200, TimeUnit.MILLISECONDS);
        }
        learning.destroy();
        if (!learning.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            learning.destroyForcibly().waitFor();
        }
        if (Files.exists(fresh)) {
            Files.move(fresh, folder.resolve(LEARNED), StandardCopyOption.ATOMIC_MOVE);
        }
        FileSystemUtils.deleteRecursively(data);
    }

    private Process run(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("making.log").toFile()))
                .start();
    }

    private static boolean isReady(int port) throws InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var ready = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:%d/actuator/health/readiness".formatted(port)))
                    .build();
            return http.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Path jar() {
        return folder.resolve("app").resolve("tessera.jar");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
