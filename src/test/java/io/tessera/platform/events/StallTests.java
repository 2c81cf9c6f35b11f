package io.tessera.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.committee.stage.OtherSuppressionListener;
import io.tessera.contacts.stage.SuppressionListener;
import io.tessera.privacy.SuppressionsChanged;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody waits for transactions of others. */
class StallTests {

    static Stage stage;

    @BeforeAll
    static void putUp() {
        stage = Stage.with(SuppressionListener.class, OtherSuppressionListener.class);
    }

    @BeforeEach
    void clear() {
        stage.clear();
        stage.script()
                .write(
                        OtherSuppressionListener.ID,
                        cue -> ((SuppressionsChanged) cue)
                                .items()
                                .forEach(item -> stage.effect("committee", "other", item)));
    }

    @AfterAll
    static void strike() {
        stage.close();
    }

    @Test
    void aListenerThatHangsInItsTransactionHoldsUpNobodyElse() throws Exception {
        var hanging = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        stage.script().write(SuppressionListener.ID, cue -> {
            ((SuppressionsChanged) cue).items().forEach(item -> stage.effect("contacts", "one", item));
            hanging.countDown();
            release.await();
        });
        stage.publish(new SuppressionsChanged(List.of(Suppressions.one())));
        assertThat(hanging.await(30, TimeUnit.SECONDS)).isTrue();

        for (var i = 0; i < 300; i++) {
            stage.publish(new SuppressionsChanged(List.of(Suppressions.one())));
        }
        awaitEffects("committee", 301);

        assertThat(stage.count("contacts", "effect")).isZero();
        release.countDown();
        awaitEffects("contacts", 301);
    }

    @Test
    void aForeignTransactionThatWritesForLongHoldsUpNobody() throws Exception {
        try (var foreign = connect();
                var statement = foreign.createStatement()) {
            foreign.setAutoCommit(false);
            statement.execute("insert into contacts.effect (listener) values ('foreign')");
            statement.execute("select pg_current_xact_id()");

            for (var i = 0; i < 50; i++) {
                stage.publish(new SuppressionsChanged(List.of(Suppressions.one())));
            }
            awaitEffects("committee", 50);
            foreign.rollback();
        }
    }

    @Test
    void anEventThatCommitsLateHoldsUpNobodyAndIsNotLost() throws Exception {
        try (var late = connect();
                var statement = late.createStatement()) {
            late.setAutoCommit(false);
            statement.execute("""
                    insert into privacy.outbox (event_id, lane, origin, type, flow, payload)
                    select gen_random_uuid(), 1, 0, 'privacy.SuppressionsChanged', gen_random_uuid(), convert_to(
                      '{"items":[{"aggregateId":"00000000-0000-0000-0000-000000000001","version":1,"kind":"EMAIL",'
                      || '"active":true}]}', 'UTF8')""");
            for (var i = 0; i < 50; i++) {
                stage.publish(new SuppressionsChanged(List.of(Suppressions.one())));
            }
            awaitEffects("committee", 50);

            late.commit();
        }
        awaitEffects("committee", 51);
    }

    @Test
    void idsThatWereRolledBackAreForgotten() throws Exception {
        try (var late = connect();
                var statement = late.createStatement()) {
            late.setAutoCommit(false);
            statement.execute(
                    "select nextval(pg_get_serial_sequence('privacy.outbox', 'id')) from generate_series(1, 100)");
            late.rollback();
        }
        stage.publish(new SuppressionsChanged(List.of(Suppressions.one())));
        awaitEffects("committee", 1);

        var state = stage.bean(EventOperations.class);
        Awaitility.await()
                .until(() -> state.listeners().stream()
                        .allMatch(listener -> listener.positions().getOrDefault("privacy", 0L) > 100));
    }

    private java.sql.Connection connect() throws java.sql.SQLException {
        var database = stage.database();
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private void awaitEffects(String module, long count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> stage.count(module, "effect") == count);
    }
}
