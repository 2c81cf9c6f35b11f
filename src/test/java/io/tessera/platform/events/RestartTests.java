package io.tessera.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.contacts.stage.SuppressionListener;
import io.tessera.privacy.SuppressionsChanged;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a process leaves undone, the next one does. */
class RestartTests {

    static Stage stage;

    @BeforeAll
    static void putUp() {
        stage = Stage.with(SuppressionListener.class);
    }

    @BeforeEach
    void clear() {
        stage.clear();
        stage.script()
                .write(
                        SuppressionListener.ID,
                        cue -> ((SuppressionsChanged) cue)
                                .items()
                                .forEach(item -> stage.effect("contacts", "one", item)));
    }

    @AfterAll
    static void strike() {
        stage.close();
    }

    @Test
    void deliversWhatWasCommittedAndNotDispatched() {
        stage.bean(EventEngine.class).stop();
        var facts = Suppressions.some(20);
        var flow = FlowId.random();
        stage.bean(Flows.class)
                .within(flow, () -> Lanes.lists(facts).forEach(list -> stage.publish(new SuppressionsChanged(list))));

        stage.restart();
        stage.awaitQuiet();

        assertThat(stage.count("contacts", "effect")).isEqualTo(20);
        assertThat(stage.status(flow).settled()).isTrue();
    }

    @Test
    void repeatsNoEffect() {
        var facts = Suppressions.some(20);
        Lanes.lists(facts).forEach(list -> stage.publish(new SuppressionsChanged(list)));
        stage.awaitQuiet();
        // as if the process had died before the position was written
        stage.in("contacts", () -> stage.jdbc().update("update contacts.listener_position set position = 0"));

        stage.restart();
        stage.publish(new SuppressionsChanged(List.of(Suppressions.one())));
        stage.awaitQuiet();

        assertThat(stage.count("contacts", "effect")).isEqualTo(21);
    }

    @Test
    void deliversTheRestOfAListDeliveredInParts() {
        var facts = Suppressions.ofOneLane(8);
        stage.bean(EventEngine.class).stop();
        stage.publish(new SuppressionsChanged(facts));
        // as if the process had died when the first three were handled and the event was not
        stage.in("contacts", () -> stage.jdbc().update("""
                insert into contacts.inbox (listener, event_id, item)
                select ?, ?, generate_series(0, 2)""", SuppressionListener.ID, eventId()));

        stage.restart();
        stage.awaitQuiet();

        assertThat(stage.count("contacts", "effect")).isEqualTo(5);
        assertThat(stage.effects("contacts", "one", facts.get(2).aggregateId())).isEmpty();
        assertThat(stage.effects("contacts", "one", facts.get(3).aggregateId())).hasSize(1);
    }

    private java.util.UUID eventId() {
        return stage.in(
                "privacy",
                () -> stage.jdbc().queryForObject("select event_id from privacy.outbox", java.util.UUID.class));
    }

    @Test
    void goesOnWithParkedFacts() {
        var sick = Suppressions.one();
        var failing = new AtomicInteger(1_000);
        stage.script().write(SuppressionListener.ID, cue -> {
            if (failing.getAndDecrement() > 0) {
                throw new IllegalStateException("poison");
            }
            ((SuppressionsChanged) cue).items().forEach(item -> stage.effect("contacts", "one", item));
        });
        stage.publish(new SuppressionsChanged(List.of(sick)));
        stage.awaitQuiet();

        stage.restart();
        stage.publish(new SuppressionsChanged(List.of(Suppressions.of(sick.aggregateId(), 2))));
        stage.awaitQuiet();
        assertThat(stage.count("contacts", "effect")).isZero();

        failing.set(0);
        var operations = stage.bean(EventOperations.class);
        operations.parked(null, null, 10).forEach(parked -> operations.redrive(parked.id()));
        org.awaitility.Awaitility.await().until(() -> stage.count("contacts", "parked") == 0);

        assertThat(stage.effects("contacts", "one", sick.aggregateId())).containsExactly(1L, 2L);
    }

    @Test
    void countsAnOpenFlowAsOpen() {
        var flow = FlowId.random();
        stage.in("privacy", () -> {
            stage.bean(Flows.class).open(flow, "import");
            return true;
        });

        stage.restart();
        assertThat(stage.status(flow).settled()).isFalse();
        stage.in("privacy", () -> {
            stage.bean(Flows.class).complete(flow);
            return true;
        });

        assertThat(stage.status(flow).settled()).isTrue();
    }

    @Test
    void dropsDuplicates() {
        stage.publish(new SuppressionsChanged(List.of(Suppressions.one())));
        stage.awaitQuiet();

        stage.in("privacy", () -> stage.jdbc().update("""
                insert into privacy.outbox (event_id, lane, origin, type, flow, payload)
                select event_id, lane, 0, type, flow, payload from privacy.outbox"""));
        stage.publish(new SuppressionsChanged(List.of(Suppressions.one())));
        stage.awaitQuiet();

        assertThat(stage.count("contacts", "effect")).isEqualTo(2);
    }
}
