package io.tessera.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.contacts.stage.SuppressionListener;
import io.tessera.privacy.SuppressionsChanged;
import io.tessera.testing.TestBroker;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The broker goes away and comes back, instances come and go: nothing is lost, nothing comes twice, order is kept. */
class BrokerOutageTests {

    static TestBroker broker;
    static Split split;

    @BeforeAll
    static void putUp() {
        broker = TestBroker.start();
        split = Split.over(broker.address());
    }

    @AfterAll
    static void strike() {
        split.close();
        broker.close();
    }

    @BeforeEach
    void clear() {
        split.clear();
        split.there().noteSuppressions(SuppressionListener.ID, "one");
    }

    @Test
    void publishersNoticeNothingAndTheBacklogDrainsInOrder() {
        var id = UUID.randomUUID();
        publish(id, 1, 20);
        awaitVersions(id, 20);
        var flow = FlowId.random();

        broker.stop();
        split.here().bean(Flows.class).within(flow, () -> publish(id, 21, 1_500));
        var waiting = split.here().bean(FlowAnswers.class).answer(flow);
        broker.resume();

        assertThat(waiting.settled()).isFalse();
        assertThat(waiting.unsent()).containsEntry("privacy", 1_480L);
        awaitVersions(id, 1_500);
        Awaitility.await().until(() -> split.settled(flow));
    }

    @Test
    void instancesShareTheLanesWhileTheyComeAndGo() {
        var ids = Suppressions.some(8).stream().map(Fact::aggregateId).toList();
        var publisher = Thread.ofVirtual().start(() -> {
            for (var version = 1L; version <= 150; version++) {
                for (var id : ids) {
                    publish(id, version, version);
                }
            }
        });

        try (var another = split.anotherThere()) {
            another.noteSuppressions(SuppressionListener.ID, "one");
            Awaitility.await()
                    .until(() -> another.bean(EventEngine.class)
                                    .workers()
                                    .get(SuppressionListener.ID)
                                    .listener()
                                    .handledTotal()
                            > 50);
        }
        Awaitility.await().until(() -> !publisher.isAlive());

        ids.forEach(id -> awaitVersions(id, 150));
    }

    private static void publish(UUID id, long first, long last) {
        for (var version = first; version <= last; version++) {
            split.here().publish(new SuppressionsChanged(List.of(Suppressions.of(id, version))));
        }
    }

    private static void awaitVersions(UUID id, long last) {
        var all = LongStream.rangeClosed(1, last).boxed().toList();
        Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(split.there().effects("contacts", "one", id)).containsExactlyElementsOf(all));
    }
}
