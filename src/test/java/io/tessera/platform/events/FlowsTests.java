package io.tessera.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.committee.CommitteeErased;
import io.tessera.committee.stage.ErasureListener;
import io.tessera.contacts.ContactsErased;
import io.tessera.contacts.stage.SuppressionListener;
import io.tessera.privacy.ErasureAcknowledged;
import io.tessera.privacy.ErasureRequested;
import io.tessera.privacy.SuppressionsChanged;
import io.tessera.privacy.stage.AcknowledgementListener;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class FlowsTests {

    static Stage stage;

    @BeforeAll
    static void putUp() {
        stage = Stage.with(SuppressionListener.class, ErasureListener.class, AcknowledgementListener.class);
    }

    @BeforeEach
    void clear() {
        stage.clear();
    }

    @AfterAll
    static void strike() {
        stage.close();
    }

    /**
     * Requests fan out at random through three modules, with failures that are retried: the moment the flow is seen settled,
     * every effect is there.
     */
    @RepeatedTest(2)
    void settleExactly() {
        var seed = new Random().nextLong();
        var random = new SplittableRandom(seed);
        var expected = new AtomicInteger();
        stage.script().write(ErasureListener.ID, cue -> {
            var request = (ErasureRequested) cue;
            failSometimes(random);
            for (var i = 0; i < request.version() % 4; i++) {
                stage.publishInside(new CommitteeErased(UUID.randomUUID(), 1, 1));
            }
        });
        stage.script().write(AcknowledgementListener.ID, cue -> {
            failSometimes(random);
            stage.effect("privacy", "ack", (Fact) cue);
            if (cue instanceof CommitteeErased && random.nextBoolean()) {
                stage.publishInside(new SuppressionsChanged(java.util.List.of(Suppressions.one())));
            }
        });
        stage.script().write(SuppressionListener.ID, cue -> failSometimes(random));
        var flow = FlowId.random();
        var flows = stage.bean(Flows.class);

        for (var n = 0; n < 60; n++) {
            var version = 1 + random.nextInt(40);
            expected.addAndGet(version % 4);
            flows.within(flow, () -> stage.publish(new ErasureRequested(UUID.randomUUID(), version, null, null, null)));
        }
        while (!flows.status(flow).settled()) {
            Thread.onSpinWait();
        }

        assertThat(stage.count("privacy", "effect")).as("seed %d", seed).isEqualTo(expected.get());
        assertThat(flows.status(flow).parked()).as("seed %d", seed).isEmpty();
    }

    private static void failSometimes(SplittableRandom random) {
        synchronized (random) {
            if (random.nextInt(12) == 0) {
                throw new IllegalStateException("again, please");
            }
        }
    }

    @Test
    void stayUnsettledWhileTheirRootIsOpen() {
        var flow = FlowId.random();
        var flows = stage.bean(Flows.class);
        stage.in("privacy", () -> {
            flows.open(flow, "import");
            assertThat(flows.status(flow).open()).isTrue();
            return true;
        });

        assertThat(flows.status(flow).settled()).isFalse();
        stage.in("privacy", () -> {
            flows.complete(flow);
            return true;
        });
        assertThat(flows.status(flow).settled()).isTrue();
    }

    @Test
    void countParkedFactsApart() {
        stage.script().write(AcknowledgementListener.ID, cue -> {
            throw new IllegalStateException("never");
        });
        var flow = FlowId.random();

        stage.bean(Flows.class).within(flow, () -> stage.publish(new ContactsErased(UUID.randomUUID(), 1, 0)));
        stage.awaitQuiet();

        var status = stage.status(flow);
        assertThat(status.settled()).isTrue();
        assertThat(status.pending()).isEmpty();
        assertThat(status.parked()).isEqualTo(Map.of("privacy", 1L));
    }

    @Test
    void bringEveryImplementationToAListenerOfAnInterface() {
        stage.script()
                .write(AcknowledgementListener.ID, cue -> stage.effect("privacy", "ack", (ErasureAcknowledged) cue));

        stage.publish(new ContactsErased(UUID.randomUUID(), 1, 0));
        stage.publish(new CommitteeErased(UUID.randomUUID(), 1, 0));
        stage.awaitQuiet();

        assertThat(stage.count("privacy", "effect")).isEqualTo(2);
    }

    @Test
    void holdBackThosePublishersThatAsk() throws InterruptedException {
        var release = new java.util.concurrent.CountDownLatch(1);
        stage.script().write(ErasureListener.ID, cue -> release.await());
        for (var i = 0; i < 20; i++) {
            stage.publish(new ErasureRequested(UUID.randomUUID(), 1, null, null, null));
        }
        var flows = stage.bean(Flows.class);
        var passed = new java.util.concurrent.CompletableFuture<Boolean>();
        var publisher = Thread.ofVirtual().start(() -> {
            try {
                flows.awaitBacklogBelow(5);
                passed.complete(release.getCount() == 0);
            } catch (InterruptedException e) {
                passed.completeExceptionally(e);
            }
        });

        release.countDown();
        publisher.join();

        assertThat(passed).isCompletedWithValue(true);
    }
}
