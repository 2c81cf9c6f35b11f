package io.tessera.testing;

import io.tessera.broker.kraft.BrokerSettings;
import io.tessera.broker.kraft.KraftBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * A real Kafka broker in this Java process, on loopback, with one replica of everything and consumer groups that form without
 * waiting. Most tests take the one that all share, and topics and groups of their own:
 *
 * <pre>{@code
 * @TesseraTest(properties = ...)
 * registry.add("tessera.kafka.bootstrap-servers", TestBroker::bootstrapServers);
 * }</pre>
 *
 * A test that stops a broker starts one of its own with {@link #start()}; its log outlives {@link #stop()}, and
 * {@link #resume()} brings it back at the same address.
 */
public final class TestBroker implements AutoCloseable {

    /** Consumers that come and go are noticed within seconds. */
    private static final Map<String, String> QUICK = Map.of(
            "offsets.topic.num.partitions", "1",
            "group.min.session.timeout.ms", "1000",
            "group.consumer.min.session.timeout.ms", "1000",
            "group.consumer.min.heartbeat.interval.ms", "200");

    private final Path directory;
    private final int port;
    private final int controllerPort;
    private @Nullable KraftBroker server;

    private TestBroker(Path directory, int port, int controllerPort) {
        this.directory = directory;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    /**
     * Returns the address of the broker that all tests of this process share, started when first asked for and stopped at
     * the end.
     *
     * @return as in {@code bootstrap.servers}
     */
    public static String bootstrapServers() {
        return Shared.BROKER.address();
    }

    /**
     * Starts a broker of the test's own with nothing in it.
     *
     * @return the running broker, to be closed
     */
    public static TestBroker start() {
        var directory = freshDirectory();
        // between looking for free ports and taking them another process may be quicker
        for (var attempt = 1; ; attempt++) {
            var broker = onFreePorts(directory);
            try {
                broker.resume();
                return broker;
            } catch (RuntimeException e) {
                broker.stop();
                if (attempt == 3) {
                    throw e;
                }
            }
        }
    }

    /**
     * Returns where clients find this broker, running or not.
     *
     * @return as in {@code bootstrap.servers}
     */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** Stops the broker and keeps what is in it. Does nothing when it is stopped. */
    public void stop() {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    /** Starts the broker again at the same address. Does nothing when it runs. */
    public void resume() {
        if (server == null) {
            server = KraftBroker.start(settings(), directory.resolve("broker"));
        }
    }

    /** Stops the broker and removes its files. */
    @Override
    public void close() {
        stop();
        FileSystemUtils.deleteRecursively(directory.toFile());
    }

    private BrokerSettings settings() {
        return new BrokerSettings("127.0.0.1", port, controllerPort, null, QUICK);
    }

    private static TestBroker onFreePorts(Path directory) {
        var loopback = InetAddress.getLoopbackAddress();
        try (var first = new ServerSocket(0, 1, loopback);
                var second = new ServerSocket(0, 1, loopback)) {
            return new TestBroker(directory, first.getLocalPort(), second.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path freshDirectory() {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target").toAbsolutePath()), "test-broker");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Shared {

        static final TestBroker BROKER = start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(BROKER::close));
        }
    }
}
