package io.tessera.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tessera.committee.stage.ErasureListener;
import io.tessera.contacts.stage.SuppressionListener;
import io.tessera.platform.data.DatabaseOwner;
import io.tessera.platform.data.embedded.OwnedDatabase;
import io.tessera.platform.installation.InstallationException;
import io.tessera.platform.move.MoveModule;
import io.tessera.platform.move.MoveRefusedException;
import io.tessera.platform.move.Place;
import io.tessera.privacy.SuppressionsChanged;
import io.tessera.privacy.stage.AcknowledgementListener;
import io.tessera.testing.TestBroker;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** Contacts moves away from privacy, which it hears, and comes back: each event has its effect once, in order. */
class MovedModuleTests {

    static final String ONE = SuppressionListener.ID;
    static final Script.Line NOTE = cue -> {};

    final OwnedDatabase home = Stage.preparedDatabase();
    final OwnedDatabase away = Stage.preparedDatabase();
    final List<String> kafka = Split.settings(TestBroker.bootstrapServers());
    final List<UUID> ids = Stream.generate(UUID::randomUUID).limit(6).toList();
    final List<Long> versions = new ArrayList<>(ids.stream().map(id -> 0L).toList());

    @Test
    void whatWasHandledBeforeItLeftIsNotHandledAgain() throws Exception {
        try (var together = together(List.of())) {
            publish(together, 20);
            awaitEffects(together);
        }
        // as if it had been pruned, while topics and outboxes hold more
        asOwner(home, "delete from contacts.inbox");

        leave();

        try (var here = here();
                var there = there()) {
            publish(here, 10);
            awaitEffects(there);
        }
    }

    @Test
    void whatItHadNotHeardWhenItLeftIsDeliveredThere() throws Exception {
        try (var together = together(kafka)) {
            publish(together, 5);
            awaitEffects(together);
        }
        try (var here = here()) {
            publish(here, 10);
        }

        leave();

        try (var here = here();
                var there = there()) {
            publish(here, 5);
            awaitEffects(there);
        }
    }

    @Test
    void isSentAgainWhatTheTopicHasLost() throws Exception {
        try (var together = together(kafka)) {
            publish(together, 3);
            awaitEffects(together);
        }
        try (var here = here()) {
            publish(here, 10);
            Awaitility.await()
                    .until(() -> here.count("privacy", "outbox where id > (select position from privacy.relay)") == 0);
        }
        var another = Split.settings(TestBroker.bootstrapServers());

        leave();

        try (var here = Stage.part(home, "privacy,committee", another, AcknowledgementListener.class);
                var there = there(another, NOTE)) {
            awaitEffects(there);
        }
    }

    @Test
    void whatWasHandledThereIsNotHandledAgainAfterItCameBack() throws Exception {
        leave();
        try (var here = here();
                var there = there()) {
            publish(here, 20);
            awaitEffects(there);
        }
        asOwner(away, "delete from contacts.inbox");

        comeBack();

        try (var together = together(List.of())) {
            publish(together, 10);
            awaitEffects(together);
        }
    }

    @Test
    void whatCameInAndWaitsIsDeliveredBeforeWhatItReadsItselfAgain() throws Exception {
        leave();
        try (var here = here();
                var there = there(kafka, MovedModuleTests::notNow)) {
            publish(here, 150);
            Awaitility.await().until(() -> there.count("contacts", "inbound") >= 900);
        }
        try (var here = here()) {
            publish(here, 5);
        }

        comeBack();

        try (var together = together(List.of())) {
            publish(together, 5);
            awaitEffects(together);
        }
    }

    @Test
    void parkedFactsMoveWithItAndAreRedrivenWhereverItRuns() throws Exception {
        try (var together = together(List.of(), MovedModuleTests::fail)) {
            publish(together, 1);
            awaitParked(together, 6);
        }
        leave();
        try (var here = here();
                var there = there()) {
            redrive(there, 3);
            there.script().write(ONE, MovedModuleTests::fail);
            publish(here, 1);
            Awaitility.await().until(() -> there.count("contacts", "parked") == 9);
        }
        comeBack();

        try (var together = together(List.of())) {
            together.bean(EventOperations.class)
                    .parked(null, null, 100)
                    .forEach(parked -> together.bean(EventOperations.class).redrive(parked.id()));

            awaitEffects(together);
        }
    }

    /** Rounds together and apart, with Kafka or without, ended at any moment, with listeners that fail now and then. */
    @RepeatedTest(2)
    void keepsOrderAndEffectsWhereverItGoes() throws Exception {
        var seed = new Random().nextLong();
        System.out.printf("moves drawn from seed %d%n", seed);
        var random = new SplittableRandom(seed);
        var isAway = false;
        for (var round = 0; round < 6; round++) {
            if (isAway) {
                try (var here = here();
                        var there = there(kafka, failSometimes(random))) {
                    publish(here, random.nextInt(30));
                    assertThat(there.bean(EventEngine.class).isRunning()).isTrue();
                }
            } else {
                try (var together = together(random.nextBoolean() ? kafka : List.of(), failSometimes(random))) {
                    publish(together, random.nextInt(30));
                }
            }
            if (random.nextInt(3) > 0) {
                if (isAway) {
                    comeBack();
                } else {
                    leave();
                }
                isAway = !isAway;
            }
        }
        if (isAway) {
            comeBack();
        }
        try (var together = together(List.of())) {
            publish(together, 1);
            awaitEffects(together);
        }
    }

    @Test
    void isRefusedWhileAProcessRunsIt() {
        try (var together = together(List.of())) {
            assertThat(together.bean(EventEngine.class).isRunning()).isTrue();
            assertThatThrownBy(this::leave)
                    .isInstanceOf(MoveRefusedException.class)
                    .hasMessageContaining("A process runs contacts");
        }
    }

    @Test
    void isStartedAtOneEndOnly() throws Exception {
        leave();

        assertThatThrownBy(() -> together(kafka))
                .rootCause()
                .isInstanceOf(InstallationException.class)
                .hasMessageContaining("contacts was moved away from this database, to away");
        assertThatThrownBy(() -> Stage.part(home, "privacy,committee", List.of(), AcknowledgementListener.class))
                .rootCause()
                .isInstanceOf(InstallationException.class)
                .hasMessageContaining("Kafka is not set");
    }

    @Test
    void nobodyWritesWhereItLeft() throws Exception {
        try (var frozen = together(List.of())) {
            frozen.asOwner("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where application_name = 'tessera migrations' and pid <> pg_backend_pid()");
            leave();

            assertThatThrownBy(() -> frozen.count("contacts", "effect"))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void overwritesNothingThatIsNotItsOwnCopy() throws Exception {
        try (var other = Stage.part(away, Stage.MODULES, List.of(), SuppressionListener.class)) {
            publish(other, 1);
            other.awaitQuiet();
        }

        assertThatThrownBy(this::leave)
                .isInstanceOf(MoveRefusedException.class)
                .hasMessageContaining("holds data of contacts");
        try (var together = together(List.of())) {
            assertThat(together.bean(EventEngine.class).isRunning()).isTrue();
        }
    }

    @Test
    void doesNotMoveIntoTheSameDatabase() {
        var move = new MoveModule("contacts", place("home", home), place("itself", home));

        assertThatThrownBy(move::move).isInstanceOf(MoveRefusedException.class);
    }

    @Test
    void keepsItsCopyUntilThatIsDropped() throws Exception {
        try (var together = together(List.of())) {
            publish(together, 3);
            awaitEffects(together);
        }
        var move = leaving();
        move.move();
        move.dropSource();
        assertThat(move.move().tables()).isZero();

        comeBack();

        try (var together = together(List.of())) {
            awaitEffects(together);
        }
    }

    private MoveModule leaving() {
        return new MoveModule("contacts", place("home", home), place("away", away));
    }

    private void leave() throws SQLException, IOException {
        leaving().move();
    }

    private void comeBack() throws SQLException, IOException {
        new MoveModule("contacts", place("away", away), place("home", home)).move();
    }

    private static Place place(String name, OwnedDatabase database) {
        return new Place(name, new DatabaseOwner(database.url(), database.user(), database.password()));
    }

    private Stage together(List<String> settings) {
        return together(settings, NOTE);
    }

    private Stage together(List<String> settings, Script.Line before) {
        return noting(
                before,
                script -> Stage.part(
                        home,
                        Stage.MODULES,
                        settings,
                        script,
                        AcknowledgementListener.class,
                        SuppressionListener.class,
                        ErasureListener.class));
    }

    private Stage here() {
        return Stage.part(home, "privacy,committee", kafka, AcknowledgementListener.class, ErasureListener.class);
    }

    private Stage there() {
        return there(kafka, NOTE);
    }

    private Stage there(List<String> settings, Script.Line before) {
        return noting(before, script -> Stage.part(away, "contacts", settings, script, SuppressionListener.class));
    }

    /** What waits is delivered as soon as the process starts: the listener notes it, after something else. */
    private static Stage noting(Script.Line before, Function<Script, Stage> start) {
        var script = new Script();
        var ready = new CompletableFuture<Stage>();
        script.write(ONE, cue -> {
            before.act(cue);
            var stage = ready.get();
            ((SuppressionsChanged) cue).items().forEach(item -> stage.effect("contacts", "one", item));
        });
        var stage = start.apply(script);
        ready.complete(stage);
        return stage;
    }

    private void publish(Stage stage, int times) {
        for (var n = 0; n < times; n++) {
            for (var i = 0; i < ids.size(); i++) {
                versions.set(i, versions.get(i) + 1);
                stage.publish(new SuppressionsChanged(List.of(Suppressions.of(ids.get(i), versions.get(i)))));
            }
        }
    }

    private void awaitEffects(Stage stage) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> stage.count("contacts", "effect")
                                >= versions.stream().mapToLong(Long::longValue).sum()
                        && stage.bean(FlowLedger.class).pending() == 0);
        for (var i = 0; i < ids.size(); i++) {
            assertThat(stage.effects("contacts", "one", ids.get(i)))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, versions.get(i)).boxed().toList());
        }
    }

    private static void awaitParked(Stage stage, int count) {
        Awaitility.await().until(() -> stage.count("contacts", "parked where state = 'PARKED'") == count);
    }

    private static void redrive(Stage stage, int count) {
        var operations = stage.bean(EventOperations.class);
        operations.parked(null, null, 100).stream().limit(count).forEach(parked -> operations.redrive(parked.id()));
        Awaitility.await().until(() -> stage.count("contacts", "effect") == count);
    }

    private static void fail(Object cue) {
        throw new IllegalStateException("poison");
    }

    private static void notNow(Object cue) {
        throw new DataAccessResourceFailureException("not now");
    }

    private static Script.Line failSometimes(SplittableRandom random) {
        return cue -> {
            synchronized (random) {
                if (random.nextInt(20) == 0) {
                    throw new IllegalStateException("again, please");
                }
            }
        };
    }

    private static void asOwner(OwnedDatabase database, String sql) throws SQLException {
        try (var connection = place("", database).owner().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
