package io.tessera.bench;

import io.tessera.broker.kraft.BrokerSettings;
import io.tessera.broker.kraft.KraftBroker;
import io.tessera.platform.data.embedded.EmbeddedServer;
import io.tessera.platform.data.embedded.OwnedDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * From published in one process to handled in another: two modules, two databases, a broker between them, fixed arrivals. Both
 * processes read the machine's one monotonic clock. Arguments: rounds, events a second, seconds, class path.
 */
public final class AcrossKafka {

    private static final double WARM_UP_SECONDS = 20;

    private AcrossKafka() {}

    public static void main(String[] arguments) throws Exception {
        var rounds = Integer.parseInt(arguments[0]);
        var rate = arguments[1];
        var seconds = arguments[2];
        var directory = Files.createTempDirectory("tessera-bench-kafka");
        try (var server = EmbeddedServer.start(directory, List.of(Path.of("target", "postgres").toAbsolutePath()), true)) {
            var settings = new BrokerSettings("127.0.0.1", freePort(), freePort(), null, Map.of());
            try (var broker = KraftBroker.start(settings, directory.resolve("broker"));
                    var there = new Child(arguments[3], server.database("there"), "contacts", settings);
                    var here = new Child(arguments[3], server.database("here"), "discovery", settings)) {
                measure(here, there, rate, Double.toString(WARM_UP_SECONDS));
                for (var round = 1; round <= rounds; round++) {
                    System.out.printf(
                            "round %d  published to handled across Kafka at %s events/s, open loop, %s s, in ms: %s (load %.1f)%n",
                            round,
                            rate,
                            seconds,
                            measure(here, there, rate, seconds),
                            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
                }
            }
        } finally {
            FileSystemUtils.deleteRecursively(directory.toFile());
        }
        System.exit(0);
    }

    private static String measure(Child here, Child there, String rate, String seconds) throws Exception {
        there.ask("forget");
        var published = Long.parseLong(here.ask("publish " + rate + " " + seconds));
        while (Long.parseLong(there.ask("handled")) < published) {
            Thread.sleep(50);
        }
        return there.ask("latencies");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A process that answers line by line. */
    private static final class Child implements AutoCloseable {

        private final Process process;
        private final BufferedReader answers;
        private final PrintStream orders;

        Child(String classPath, OwnedDatabase database, String module, BrokerSettings broker) throws IOException {
            process = new ProcessBuilder(
                            System.getProperty("java.home") + "/bin/java", "-Xmx512m", "-cp", classPath,
                            OneModule.class.getName(), database.url(), database.user(), database.password(), module,
                            broker.advertisedAddress())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
            answer();
        }

        String ask(String order) throws IOException {
            orders.println(order);
            return answer();
        }

        private String answer() throws IOException {
            for (var line = answers.readLine(); line != null; line = answers.readLine()) {
                if (line.startsWith("ANSWER ")) {
                    return line.substring(7);
                }
            }
            throw new IOException("The process has ended");
        }

        @Override
        public void close() {
            orders.close();
            process.onExit().join();
        }
    }
}
