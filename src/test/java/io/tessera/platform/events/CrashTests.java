package io.tessera.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.contacts.stage.SuppressionListener;
import io.tessera.privacy.SuppressionsChanged;
import io.tessera.testing.TestServer;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A process dies or freezes at the worst moments: nothing is lost, nothing comes twice, order is kept. */
class CrashTests {

    Stage survivor;

    @BeforeEach
    void putUp() {
        survivor = Stage.with(List.of("lease=1s"), SuppressionListener.class);
        survivor.noteSuppressions(SuppressionListener.ID, "one");
        // the forked process has all lanes until the survivor is started again
        survivor.bean(EventEngine.class).stop();
    }

    @AfterEach
    void strike() {
        survivor.close();
    }

    private ForkedStage fork(ForkedStage.Part part) throws Exception {
        return ForkedStage.beside(survivor, TestServer.freshDirectory(), part);
    }

    @Test
    void losesNothingWhenKilledBetweenCommitAndDispatch() throws Exception {
        var id = UUID.randomUUID();
        try (var forked = fork(ForkedStage.Part.HANG)) {
            forked.publish(id, 1, 1);
            forked.await("inside");
            forked.publish(id, 2, 30);
            forked.kill();
        }

        survivor.bean(EventEngine.class).start();

        awaitVersions(id, 30);
        assertThat(survivor.bean(FlowLedger.class).pending()).isZero();
    }

    @Test
    void repeatsNothingWhenKilledBetweenTheListenersCommitAndItsNote() throws Exception {
        var id = UUID.randomUUID();
        try (var forked = fork(ForkedStage.Part.HANG_AFTER_COMMIT)) {
            forked.publish(id, 1, 5);
            forked.await("committed");
            forked.kill();
        }
        assertThat(survivor.effects("contacts", "one", id)).startsWith(1L);

        survivor.bean(EventEngine.class).start();

        awaitVersions(id, 5);
    }

    @Test
    void takesBackWhatWasHalfDoneWhenKilled() throws Exception {
        var id = UUID.randomUUID();
        try (var forked = fork(ForkedStage.Part.HANG_INSIDE)) {
            forked.publish(id, 1, 5);
            forked.await("inside");
            forked.kill();
        }
        assertThat(survivor.effects("contacts", "one", id)).isEmpty();

        survivor.bean(EventEngine.class).start();

        awaitVersions(id, 5);
    }

    /** Killed at any moment, again and again, while it publishes and delivers. */
    @Test
    void losesAndRepeatsNothingWhenKilledAtAnyMoment() throws Exception {
        var seed = new Random().nextLong();
        var random = new SplittableRandom(seed);
        var id = UUID.randomUUID();
        survivor.bean(EventEngine.class).start();
        for (var round = 0; round < 3; round++) {
            try (var forked = fork(ForkedStage.Part.WORK)) {
                var first = round * 200L + 1;
                forked.publish(id, first, first + 199);
                LockSupport.parkNanos(random.nextLong(30_000_000));
                forked.kill();
            }
        }

        Awaitility.await()
                .untilAsserted(() -> assertThat(survivor.effects("contacts", "one", id))
                        .as("seed %d", seed)
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, 600).boxed().toList()));
    }

    /** Frozen in the middle of a delivery for longer than its lease: another takes its lanes, and it cannot write any more. */
    @Test
    void writesNothingWhenItThawsAfterItsLease() throws Exception {
        var id = UUID.randomUUID();
        try (var frozen = fork(ForkedStage.Part.HANG_INSIDE)) {
            frozen.publish(id, 1, 5);
            frozen.await("inside");
            frozen.signal("STOP");

            survivor.bean(EventEngine.class).start();
            for (var version = 6L; version <= 10; version++) {
                survivor.publish(new SuppressionsChanged(List.of(Suppressions.of(id, version))));
            }
            awaitVersions(id, 10);

            frozen.goOn();
            frozen.signal("CONT");
            frozen.publish(id, 11, 20);
            awaitVersions(id, 20);
        }
    }

    private void awaitVersions(UUID id, long last) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(survivor.effects("contacts", "one", id))
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, last).boxed().toList()));
        survivor.awaitQuiet();
        Awaitility.await()
                .during(java.time.Duration.ofMillis(300))
                .until(() -> survivor.effects("contacts", "one", id).size() == last);
    }
}
