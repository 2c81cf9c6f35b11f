package io.tessera.broker.kraft;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.tessera.Tessera;
import io.tessera.platform.installation.InstallationException;
import io.tessera.platform.modules.ActiveModules;
import io.tessera.testing.ForkedProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerProcessTests {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final TopicPartition LETTERS = new TopicPartition("letters", 0);

    @TempDir
    Path folder;

    private final int port = freePort();
    private final int controllerPort = freePort();

    @Test
    void keepsWhatItAcknowledgedWhenItIsKilled() throws Exception {
        try (var first = broker()) {
            awaitReady(first);
            createTopic();
            send(0, 1_000);

            first.kill();
        }
        try (var second = broker()) {
            awaitReady(second);
            send(1_000, 1_010);

            assertThat(read(1_010))
                    .containsExactlyElementsOf(IntStream.range(0, 1_010)
                            .mapToObj(Integer::toString)
                            .toList());
            assertThat(second.stop()).as("stops when told to").isTrue();
            assertThat(second.said()).contains("The broker takes clients at 127.0.0.1:" + port);
        }
    }

    @Test
    void refusesADirectoryThatAnotherHas() throws Exception {
        try (var first = broker()) {
            awaitReady(first);
            try (var second =
                    ForkedProgram.start(Tessera.class, folder.resolve("second.log"), words(freePort(), freePort()))) {
                Awaitility.await().atMost(PATIENCE).until(() -> !second.isAlive());

                assertThat(second.said()).contains("is in use by another Tessera");
            }
        }
    }

    @Test
    void saysWhichPortIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = new BrokerSettings("127.0.0.1", taken.getLocalPort(), freePort(), null, Map.of());

            assertThatThrownBy(() -> KraftBroker.start(settings, folder))
                    .isInstanceOf(InstallationException.class)
                    .hasMessageContaining("cannot listen on 127.0.0.1:" + taken.getLocalPort());
        }
    }

    @Test
    void isNoPartOfAllModules() {
        assertThat(ActiveModules.selectedBy("*").names()).doesNotContain("broker");
        assertThat(ActiveModules.selectedBy("broker").names()).containsExactly("broker");
    }

    @Test
    void isWhereTheServersClassesStay() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.tessera");

        noClasses()
                .that()
                .resideOutsideOfPackage("io.tessera.broker.kraft")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("kafka..", "scala..", "org.apache.kafka.metadata..", "org.apache.kafka.server..")
                .because("a process that is no broker must not load a class of it")
                .check(classes);
    }

    private ForkedProgram broker() throws IOException {
        return ForkedProgram.start(Tessera.class, folder.resolve("broker.log"), words(port, controllerPort));
    }

    private String[] words(int clients, int controllers) {
        return new String[] {
            "serve",
            "--tessera.modules=broker",
            "--tessera.data-dir=" + folder.resolve("data"),
            "--tessera.broker.port=" + clients,
            "--tessera.broker.controller-port=" + controllers
        };
    }

    private void awaitReady(ForkedProgram broker) {
        Awaitility.await("a broker that takes clients").atMost(PATIENCE).until(() -> {
            if (!broker.isAlive()) {
                throw new AssertionError("the broker ended:\n" + broker.said());
            }
            return answers();
        });
    }

    private boolean answers() {
        try (var admin = Admin.create(Map.of(
                "bootstrap.servers", address(), "default.api.timeout.ms", "2000", "request.timeout.ms", "1000"))) {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (Exception notYet) {
            return false;
        }
    }

    private void createTopic() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", address()))) {
            admin.createTopics(List.of(new NewTopic("letters", 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    private void send(int from, int to) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", address(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            var sent = IntStream.range(from, to)
                    .mapToObj(n -> producer.send(new ProducerRecord<>("letters", Integer.toString(n))))
                    .toList();
            for (var one : sent) {
                one.get();
            }
        }
    }

    private List<String> read(int count) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", address()), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(LETTERS));
            consumer.seekToBeginning(List.of(LETTERS));
            var values = new ArrayList<String>();
            Awaitility.await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(letter -> values.add(letter.value()));
                return values.size() >= count;
            });
            return values;
        }
    }

    private String address() {
        return "127.0.0.1:" + port;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
