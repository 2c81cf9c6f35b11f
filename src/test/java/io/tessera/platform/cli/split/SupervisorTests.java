package io.tessera.platform.cli.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.testing.ForkedProgram;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTests {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private final int port = Ports.free(1).getFirst();
    private final List<String> news = new CopyOnWriteArrayList<>();

    @Test
    void startsAProcessAgainThatDied() {
        try (var supervisor = supervisor()) {
            supervisor.start();
            assertThat(supervisor.awaitReady(PATIENCE, () -> false)).isTrue();
            var first = supervisor.pid().orElseThrow();

            ProcessHandle.of(first).orElseThrow().destroyForcibly();

            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() ->
                            supervisor.pid().filter(pid -> !pid.equals(first)).isPresent());
            assertThat(supervisor.awaitReady(PATIENCE, () -> false)).isTrue();
            assertThat(news)
                    .singleElement()
                    .asString()
                    .contains("quay ended with exit code 137", "started again in 1 s");
        }
    }

    @Test
    void leavesNothingBehind() {
        var supervisor = supervisor();
        supervisor.start();
        supervisor.awaitReady(PATIENCE, () -> false);
        var process = ProcessHandle.of(supervisor.pid().orElseThrow()).orElseThrow();

        supervisor.close();

        assertThat(process.isAlive()).isFalse();
        assertThat(Ports.isOpen(port)).isFalse();
        assertThat(news).isEmpty();
    }

    @Test
    void keepsSecretsInTheEnvironmentAndOutputInTheLog() throws IOException {
        try (var supervisor = supervisor()) {
            supervisor.start();
            supervisor.awaitReady(PATIENCE, () -> false);
        }

        assertThat(Files.readString(folder.resolve("quay.log"))).contains("on " + port + " knowing hush");
    }

    @Test
    void processesEndWithAKilledLauncher() throws IOException {
        try (var launcher = ForkedProgram.start(
                Pier.class,
                folder.resolve("pier.log"),
                Integer.toString(port),
                folder.resolve("quay.log").toString())) {
            Awaitility.await().atMost(PATIENCE).until(() -> Ports.isOpen(port));

            launcher.kill();

            Awaitility.await().atMost(PATIENCE).until(() -> !Ports.isOpen(port));
        }
    }

    private Supervisor supervisor() {
        var part = new Part(
                "quay",
                port,
                false,
                List.of(Integer.toString(port)),
                Map.of("QUAY_SECRET", "hush"),
                folder.resolve("quay.log"));
        var java = new JavaCommand("64m", List.of("-cp", ForkedProgram.classPath(), Quay.class.getName()));
        return new Supervisor(part, java, news::add);
    }

    /** Takes connections on a port until it is told to stop. */
    static final class Quay {

        private Quay() {}

        public static void main(String[] args) throws IOException {
            LauncherWatch.begin(List.of(args));
            try (var socket = new ServerSocket(Integer.parseInt(args[0]), 50, InetAddress.getLoopbackAddress())) {
                System.out.println("on " + args[0] + " knowing " + System.getenv("QUAY_SECRET"));
                while (true) {
                    socket.accept().close();
                }
            }
        }
    }

    /** Starts a quay and waits to be killed. */
    static final class Pier {

        private Pier() {}

        public static void main(String[] args) throws InterruptedException {
            var part = new Part(
                    "quay",
                    Integer.parseInt(args[0]),
                    false,
                    List.of(args[0], LauncherWatch.setting()),
                    Map.of(),
                    Path.of(args[1]));
            var java =
                    new JavaCommand("64m", List.of("-cp", System.getProperty("java.class.path"), Quay.class.getName()));
            new Supervisor(part, java, System.out::println).start();
            Thread.currentThread().join();
        }
    }
}
