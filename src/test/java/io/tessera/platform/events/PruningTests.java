package io.tessera.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.committee.stage.OtherSuppressionListener;
import io.tessera.contacts.stage.SuppressionListener;
import io.tessera.privacy.SuppressionsChanged;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PruningTests {

    static Stage stage;

    @BeforeAll
    static void putUp() {
        stage = Stage.with(List.of("lease=1s"), SuppressionListener.class, OtherSuppressionListener.class);
    }

    @AfterAll
    static void strike() {
        stage.close();
    }

    @BeforeEach
    void clear() {
        stage.clear();
    }

    @Test
    void leavesNothingThatIsHandled() {
        for (var i = 0; i < 5; i++) {
            stage.publish(new SuppressionsChanged(Suppressions.ofOneLane(3)));
        }
        stage.awaitQuiet();

        stage.bean(EventOperations.class).pruneHandled();

        Awaitility.await()
                .until(() -> stage.count("privacy", "outbox") == 0
                        && stage.count("contacts", "inbox") == 0
                        && stage.count("committee", "inbox") == 0);
    }

    @Test
    void takesSoonWhatATransactionAskedFor() {
        stage.publish(new SuppressionsChanged(Suppressions.ofOneLane(3)));
        stage.awaitQuiet();

        stage.in("contacts", () -> {
            stage.bean(EventOperations.class).pruneHandledSoon();
            return true;
        });

        Awaitility.await()
                .until(() -> stage.count("privacy", "outbox") == 0
                        && stage.count("contacts", "inbox") == 0
                        && stage.count("contacts", "pruning") == 0);
    }

    @Test
    void keepsWhatSomebodyStillNeedsAndTakesItLater() {
        var release = new CountDownLatch(1);
        stage.script().write(SuppressionListener.ID, cue -> release.await());
        stage.publish(new SuppressionsChanged(Suppressions.ofOneLane(1)));
        Awaitility.await().until(() -> stage.count("committee", "inbox") == 1);

        var pruning = Thread.ofVirtual().start(stage.bean(EventOperations.class)::pruneHandled);
        Awaitility.await().until(() -> stage.count("contacts", "pruning") == 1);
        assertThat(stage.count("privacy", "outbox")).isEqualTo(1);
        release.countDown();

        Awaitility.await().until(() -> !pruning.isAlive() && stage.count("privacy", "outbox") == 0);
        assertThat(stage.count("contacts", "parked")).isZero();
    }

    @Test
    void isRememberedOverARestart() {
        stage.publish(new SuppressionsChanged(Suppressions.ofOneLane(1)));
        stage.awaitQuiet();
        // as if the process had died while something was not handled yet
        stage.in("contacts", () -> stage.jdbc().update("insert into contacts.pruning (up_to) values (now())"));

        stage.restart();

        Awaitility.await()
                .until(() -> stage.count("privacy", "outbox") == 0
                        && stage.count("contacts", "inbox") == 0
                        && stage.count("contacts", "pruning") == 0);
    }

    @Test
    void keepsWhatIsYoung() {
        stage.publish(new SuppressionsChanged(Suppressions.ofOneLane(1)));
        stage.awaitQuiet();

        stage.bean(Pruning.class)
                .olderThan(stage.bean(EventEngine.class).workers().values(), java.time.Duration.ofDays(1));

        assertThat(stage.count("privacy", "outbox")).isEqualTo(1);
        assertThat(stage.count("contacts", "inbox")).isEqualTo(1);
    }

    @Test
    void forgetsWhatIsParkedAboutAnAggregate() {
        stage.script().write(SuppressionListener.ID, cue -> {
            throw new IllegalStateException("poison");
        });
        var forgotten = Suppressions.one();
        var kept = Suppressions.one();
        stage.publish(new SuppressionsChanged(List.of(forgotten)));
        stage.publish(new SuppressionsChanged(List.of(kept)));
        stage.awaitQuiet();

        stage.bean(EventOperations.class).forget(List.of(forgotten.aggregateId()));

        assertThat(stage.bean(EventOperations.class).parked(null, null, 10))
                .extracting(ParkedEvent::aggregateId)
                .containsExactly(kept.aggregateId());
    }
}
