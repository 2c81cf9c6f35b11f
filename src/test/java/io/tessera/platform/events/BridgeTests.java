package io.tessera.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.committee.CommitteeErased;
import io.tessera.committee.stage.ErasureListener;
import io.tessera.contacts.stage.SuppressionListener;
import io.tessera.privacy.ErasureRequested;
import io.tessera.privacy.SuppressionsChanged;
import io.tessera.privacy.stage.AcknowledgementListener;
import io.tessera.testing.TestBroker;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** Privacy in one process, contacts and committee in another with a database of its own, Kafka between them. */
class BridgeTests {

    static Split split;

    @BeforeAll
    static void putUp() {
        split = Split.over(TestBroker.bootstrapServers());
    }

    @AfterAll
    static void strike() {
        split.close();
    }

    @BeforeEach
    void clear() {
        split.clear();
    }

    @Test
    void deliversElsewhereInOrderAndOnce() {
        split.there().noteSuppressions(SuppressionListener.ID, "one");
        var ids = Suppressions.some(5).stream().map(Fact::aggregateId).toList();

        for (var version = 1L; version <= 40; version++) {
            for (var id : ids) {
                split.here().publish(new SuppressionsChanged(List.of(Suppressions.of(id, version))));
            }
        }

        Awaitility.await().until(() -> split.there().count("contacts", "effect") >= 200);
        for (var id : ids) {
            assertThat(split.there().effects("contacts", "one", id))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 40).boxed().toList());
        }
    }

    /** The request goes over, the acknowledgement comes back through the interface that privacy owns. */
    @Test
    void bringsEveryImplementationBackToAListenerOfAnInterface() {
        split.there()
                .script()
                .write(
                        ErasureListener.ID,
                        cue -> split.there().publishInside(new CommitteeErased(((Fact) cue).aggregateId(), 1, 1)));
        split.here()
                .script()
                .write(AcknowledgementListener.ID, cue -> split.here().effect("privacy", "ack", (Fact) cue));
        var id = UUID.randomUUID();

        split.here().publish(new ErasureRequested(id, 1, null, null, null));

        Awaitility.await()
                .until(() -> split.here().effects("privacy", "ack", id).equals(List.of(1L)));
    }

    /** Requests fan out at random over both processes and back: at the moment the flow is seen settled, every effect is there. */
    @RepeatedTest(2)
    void settlesFlowsExactly() {
        var seed = new Random().nextLong();
        var random = new SplittableRandom(seed);
        var expected = new AtomicInteger();
        split.there().script().write(ErasureListener.ID, cue -> {
            var request = (ErasureRequested) cue;
            failSometimes(random);
            for (var i = 0; i < request.version() % 4; i++) {
                split.there().publishInside(new CommitteeErased(UUID.randomUUID(), 1, 1));
            }
        });
        split.here().script().write(AcknowledgementListener.ID, cue -> {
            failSometimes(random);
            split.here().effect("privacy", "ack", (Fact) cue);
            split.here().publishInside(new SuppressionsChanged(List.of(Suppressions.one())));
        });
        split.there().script().write(SuppressionListener.ID, cue -> {
            failSometimes(random);
            split.there()
                    .effect(
                            "contacts",
                            "one",
                            ((SuppressionsChanged) cue).items().getFirst());
        });
        var flow = FlowId.random();

        for (var n = 0; n < 40; n++) {
            var version = 1 + random.nextInt(40);
            expected.addAndGet(version % 4);
            split.here()
                    .bean(Flows.class)
                    .within(
                            flow,
                            () -> split.here()
                                    .publish(new ErasureRequested(UUID.randomUUID(), version, null, null, null)));
        }
        while (!split.settled(flow)) {
            Thread.onSpinWait();
        }

        assertThat(split.here().count("privacy", "effect")).as("seed %d", seed).isEqualTo(expected.get());
        assertThat(split.there().count("contacts", "effect"))
                .as("seed %d", seed)
                .isEqualTo(expected.get());
    }

    private static void failSometimes(SplittableRandom random) {
        synchronized (random) {
            if (random.nextInt(15) == 0) {
                throw new IllegalStateException("again, please");
            }
        }
    }

    @Test
    void sendsNothingThatCameIn() {
        var flow = FlowId.random();
        split.here()
                .bean(Flows.class)
                .within(flow, () -> split.here().publish(new SuppressionsChanged(List.of(Suppressions.one()))));

        Awaitility.await().until(() -> split.settled(flow));

        assertThat(split.here().count("privacy", "sent where flow = '%s'".formatted(flow)))
                .isEqualTo(1);
        assertThat(split.there().count("contacts", "inbound where flow = '%s'".formatted(flow)))
                .isEqualTo(1);
        assertThat(split.there().count("contacts", "outbox")).isZero();
        assertThat(split.there().count("committee", "outbox")).isZero();
    }

    @Test
    void dropsWhatIsSentAgain() {
        split.there().noteSuppressions(SuppressionListener.ID, "one");
        for (var n = 0; n < 20; n++) {
            split.here().publish(new SuppressionsChanged(List.of(Suppressions.one())));
        }
        Awaitility.await().until(() -> split.there().count("contacts", "effect") == 20);

        // as if the process had died before the position was written
        split.here().bean(EventBridge.class).stop();
        split.here().asOwner("update privacy.relay set position = 0");
        split.here().bean(EventBridge.class).start();
        var last = Suppressions.one();
        split.here().publish(new SuppressionsChanged(List.of(last)));

        Awaitility.await()
                .until(() -> !split.there()
                        .effects("contacts", "one", last.aggregateId())
                        .isEmpty());
        assertThat(split.there().count("contacts", "effect")).isEqualTo(21);
    }

    @Test
    void goesOnWhereTheSchemaSaysNotTheBroker() {
        split.there().noteSuppressions(SuppressionListener.ID, "one");
        split.here().publish(new SuppressionsChanged(List.of(Suppressions.one())));
        Awaitility.await().until(() -> split.there().count("contacts", "effect") == 1);

        // as after a backup taken before the event was restored: the group's offsets are ahead
        split.there().bean(EventBridge.class).stop();
        split.there().asOwner("delete from contacts.received");
        split.there().asOwner("delete from contacts.inbound");
        split.there().asOwner("delete from contacts.inbox");
        split.there().asOwner("delete from contacts.effect");
        split.there().bean(EventBridge.class).start();

        Awaitility.await().until(() -> split.there().count("contacts", "effect") >= 1);
    }

    @Test
    void isHealthyWhileEventsComeAndGo() {
        Awaitility.await()
                .until(() -> split.here().bean(EventBridge.class).troubles().isEmpty()
                        && split.there().bean(EventBridge.class).troubles().isEmpty());
    }

    @Test
    void tellsWhatAProcessWithoutKafkaDoesNotHear() {
        try (var deaf = Stage.part(Stage.preparedDatabase(), "contacts", List.of(), SuppressionListener.class)) {
            var health = new BridgeHealth(deaf.bean(EventBridge.class)).health();

            assertThat(health.getStatus()).isEqualTo(Status.DOWN);
            assertThat(health.getDetails())
                    .containsExactly(Map.entry(
                            "from privacy to contacts",
                            "they do not run here and Kafka is not set: tessera.kafka.bootstrap-servers"));
        }
    }

    @Test
    void keepsEventsUntilTheyAreSent() {
        split.here().bean(EventBridge.class).stop();
        split.here().publish(new SuppressionsChanged(List.of(Suppressions.one())));

        split.here().bean(EventOperations.class).pruneHandled();
        assertThat(split.here().count("privacy", "outbox where type = 'privacy.SuppressionsChanged'"))
                .isEqualTo(1);
        split.here().bean(EventBridge.class).start();

        Awaitility.await().until(() -> {
            split.here().bean(EventOperations.class).pruneHandled();
            return split.here().count("privacy", "outbox") == 0;
        });
    }
}
