package io.tessera.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.committee.CommitteeErased;
import io.tessera.committee.stage.ErasureListener;
import io.tessera.privacy.ErasureRequested;
import io.tessera.privacy.stage.AcknowledgementListener;
import io.tessera.testing.TestServer;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** The database goes away in the middle of things: nothing is lost, nothing comes twice, nothing is parked. */
class OutageTests {

    @Test
    void losesAndParksNothing() throws Exception {
        var seed = new Random().nextLong();
        var random = new SplittableRandom(seed);
        try (var stage = Stage.with(ErasureListener.class, AcknowledgementListener.class)) {
            stage.script().write(ErasureListener.ID, cue -> {
                stage.effect("committee", "erasures", (Fact) cue);
                stage.publishInside(new CommitteeErased(((Fact) cue).aggregateId(), 1, 1));
            });
            stage.script().write(AcknowledgementListener.ID, cue -> stage.effect("privacy", "ack", (Fact) cue));
            var committed = ConcurrentHashMap.<UUID>newKeySet();
            var doubtful = ConcurrentHashMap.<UUID>newKeySet();

            for (var n = 0; n < 150; n++) {
                var id = UUID.randomUUID();
                try {
                    stage.publish(new ErasureRequested(id, 1, null, null, null));
                    committed.add(id);
                } catch (DataAccessException | TransactionException lost) {
                    doubtful.add(id);
                }
                if (random.nextInt(15) == 0) {
                    disconnectAll(stage);
                }
            }
            stage.awaitQuiet();

            for (var id : committed) {
                assertThat(stage.effects("committee", "erasures", id))
                        .as("seed %d", seed)
                        .hasSize(1);
                assertThat(stage.effects("privacy", "ack", id))
                        .as("seed %d", seed)
                        .hasSize(1);
            }
            for (var id : doubtful) {
                assertThat(stage.effects("privacy", "ack", id))
                        .as("seed %d", seed)
                        .hasSizeLessThan(2);
            }
            assertThat(stage.count("committee", "parked") + stage.count("privacy", "parked"))
                    .isZero();
        }
    }

    private static void disconnectAll(Stage stage) throws Exception {
        var database = stage.database().url().replaceAll(".*/([^?]*).*", "$1");
        try (var connection = TestServer.superuser(database);
                var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and application_name = 'tessera'");
        }
    }
}
