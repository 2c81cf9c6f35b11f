package io.tessera.broker.kraft;

import io.tessera.platform.installation.InstallationException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A running broker. What producers were told is stored survives a killed process: it is with the operating system by then, as
 * Kafka has it, and torn log ends are cut off at the next start.
 */
public final class KraftBroker implements AutoCloseable {

    private static final String NODE = "1";

    private final KafkaRaftServer server;

    private KraftBroker(KafkaRaftServer server) {
        this.server = server;
    }

    /**
     * Starts a broker and returns when it takes clients.
     *
     * @param settings where it listens
     * @param directory where its log is, made when it is not there
     * @return the running broker
     * @throws InstallationException when a port is taken or the directory cannot be used
     */
    public static KraftBroker start(BrokerSettings settings, Path directory) {
        refuseTaken(settings.address(), settings.port(), "tessera.broker.port");
        refuseTaken("127.0.0.1", settings.controllerPort(), "tessera.broker.controller-port");
        format(directory);
        var server = new KafkaRaftServer(KafkaConfig.fromProps(kafka(settings, directory), false), Time.SYSTEM);
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw new InstallationException(
                    "The broker cannot start on %s: %s".formatted(directory, e.getMessage()),
                    "See the log above; the broker's log can be removed when nothing in it is needed.",
                    e);
        }
        return new KraftBroker(server);
    }

    /** Stops the broker in good order, its log closed. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /** Asked before Kafka does, which would end the process without a word that helps. */
    private static void refuseTaken(String address, int port, String setting) {
        try (var probe = new ServerSocket()) {
            // as Kafka binds: a port in its last minute after a killed broker is free
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException e) {
            throw new InstallationException(
                    "The broker cannot listen on %s:%d: %s".formatted(address, port, e.getMessage()),
                    "Stop what listens there, or choose another port with %s.".formatted(setting),
                    e);
        }
    }

    private static void format(Path directory) {
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(PrintStream.nullOutputStream()))
                    .setClusterId(clusterOf(directory))
                    .setNodeId(Integer.parseInt(NODE))
                    .setControllerListenerName("CONTROLLER")
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setMetadataLogDirectory(directory.toString())
                    .addDirectory(directory.toString())
                    // one that is formatted stays as it is
                    .setIgnoreFormatted(true)
                    .run();
        } catch (Exception e) {
            throw new InstallationException(
                    "The broker's directory %s cannot be prepared: %s".formatted(directory, e.getMessage()),
                    "Make it writable for this user, or choose another one with tessera.data-dir.",
                    e);
        }
    }

    /** A directory in use keeps its cluster; Kafka writes the file last, so half-made ones are made again. */
    private static String clusterOf(Path directory) throws IOException {
        var file = directory.resolve("meta.properties");
        var known = new Properties();
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                known.load(reader);
            }
        }
        return known.getProperty("cluster.id", Uuid.randomUuid().toString());
    }

    private static Properties kafka(BrokerSettings settings, Path directory) {
        var kafka = new Properties();
        kafka.put("process.roles", "broker,controller");
        kafka.put("node.id", NODE);
        kafka.put("log.dirs", directory.toString());
        kafka.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        kafka.put("inter.broker.listener.name", "PLAINTEXT");
        kafka.put("controller.listener.names", "CONTROLLER");
        kafka.put("controller.quorum.voters", NODE + "@127.0.0.1:" + settings.controllerPort());
        kafka.put(
                "listeners",
                "PLAINTEXT://%s:%d,CONTROLLER://127.0.0.1:%d"
                        .formatted(settings.address(), settings.port(), settings.controllerPort()));
        kafka.put("advertised.listeners", "PLAINTEXT://" + settings.advertisedAddress());
        // whoever needs a topic makes it, with its partitions; a typing error makes none
        kafka.put("auto.create.topics.enable", "false");
        for (var topic : new String[] {"offsets.topic", "transaction.state.log", "share.coordinator.state.topic"}) {
            kafka.put(topic + ".replication.factor", "1");
        }
        kafka.put("transaction.state.log.min.isr", "1");
        kafka.put("share.coordinator.state.topic.min.isr", "1");
        kafka.put("offsets.topic.num.partitions", "4");
        // small: one machine, small heaps
        kafka.put("group.initial.rebalance.delay.ms", "0");
        kafka.put("log.cleaner.dedupe.buffer.size", "2097152");
        kafka.put("num.network.threads", "2");
        kafka.put("num.io.threads", "4");
        kafka.putAll(settings.properties());
        return kafka;
    }
}
