package io.tessera.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.contacts.stage.SuppressionListener;
import io.tessera.platform.data.embedded.OwnedDatabase;
import io.tessera.privacy.SuppressionsChanged;
import io.tessera.testing.TestBroker;
import io.tessera.testing.TestServer;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** {@code kill -9} of a process that sends and of one that takes in, at any moment. */
class BridgeCrashTests {

    final List<String> settings = Stream.concat(
                    Split.settings(TestBroker.bootstrapServers()).stream(),
                    // who is killed does not leave its group: the broker must find out
                    Stream.of(
                            "--tessera.kafka.properties[session.timeout.ms]=2000",
                            "--tessera.kafka.properties[heartbeat.interval.ms]=400"))
            .toList();
    final long seed = new Random().nextLong();
    final SplittableRandom random = new SplittableRandom(seed);
    final UUID id = UUID.randomUUID();

    private ForkedStage fork(OwnedDatabase database, String modules) throws Exception {
        return ForkedStage.on(
                database,
                modules,
                TestServer.freshDirectory(),
                ForkedStage.Part.WORK,
                settings.subList(1, settings.size()).toArray(String[]::new));
    }

    @Test
    void losesAndRepeatsNothingWhenTheSenderIsKilled() throws Exception {
        var sending = Stage.preparedDatabase();
        try (var receiver = Stage.part(Stage.preparedDatabase(), "contacts", settings, SuppressionListener.class)) {
            receiver.noteSuppressions(SuppressionListener.ID, "one");
            for (var round = 0; round < 2; round++) {
                try (var sender = fork(sending, "privacy")) {
                    sender.publish(id, round * 200L + 1, round * 200L + 200);
                    LockSupport.parkNanos(random.nextLong(300_000_000));
                    sender.kill();
                }
            }
            try (var last = Stage.part(sending, "privacy", settings)) {
                last.publish(new SuppressionsChanged(List.of(Suppressions.of(id, 401))));
                awaitVersions(receiver, 401);
            }
        }
    }

    @Test
    void losesAndRepeatsNothingWhenTheReceiverIsKilled() throws Exception {
        var receiving = Stage.preparedDatabase();
        try (var sender = Stage.part(Stage.preparedDatabase(), "privacy", settings)) {
            for (var round = 0; round < 2; round++) {
                try (var receiver = fork(receiving, "contacts")) {
                    for (var version = round * 200L + 1; version <= round * 200L + 200; version++) {
                        sender.publish(new SuppressionsChanged(List.of(Suppressions.of(id, version))));
                    }
                    LockSupport.parkNanos(random.nextLong(1_000_000_000));
                    receiver.kill();
                }
            }
            try (var last = Stage.part(receiving, "contacts", settings, SuppressionListener.class)) {
                last.noteSuppressions(SuppressionListener.ID, "one");
                awaitVersions(last, 400);
            }
        }
    }

    private void awaitVersions(Stage stage, long last) {
        var all = LongStream.rangeClosed(1, last).boxed().toList();
        Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(stage.effects("contacts", "one", id))
                        .as("seed %d", seed)
                        .containsExactlyElementsOf(all));
    }
}
