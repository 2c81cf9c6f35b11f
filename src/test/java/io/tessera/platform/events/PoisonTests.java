package io.tessera.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.committee.stage.OtherSuppressionListener;
import io.tessera.contacts.stage.SuppressionBatches;
import io.tessera.contacts.stage.SuppressionListener;
import io.tessera.privacy.Suppression;
import io.tessera.privacy.SuppressionsChanged;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of facts at which a listener fails. */
class PoisonTests {

    static final String ONE = SuppressionListener.ID;
    static final String BATCH = SuppressionBatches.ID;

    final Set<UUID> poison = ConcurrentHashMap.newKeySet();
    static Stage stage;

    @BeforeAll
    static void putUp() {
        stage = Stage.with(SuppressionListener.class, SuppressionBatches.class, OtherSuppressionListener.class);
    }

    @BeforeEach
    void clear() {
        stage.clear();
        poison.clear();
        stage.script().write(ONE, cue -> act(ONE, (SuppressionsChanged) cue));
        stage.script().write(BATCH, cue -> ((List<?>) cue).forEach(event -> act(BATCH, (SuppressionsChanged) event)));
    }

    @AfterAll
    static void strike() {
        stage.close();
    }

    void act(String listener, SuppressionsChanged event) {
        for (var item : event.items()) {
            stage.effect("contacts", listener, item);
            if (poison.contains(item.aggregateId())) {
                throw new IllegalStateException("poison");
            }
        }
    }

    @Test
    void isParkedAloneOfFiveHundred() {
        var facts = Suppressions.ofOneLane(500);
        poison.add(facts.get(321).aggregateId());

        stage.publish(new SuppressionsChanged(facts));
        stage.awaitQuiet();

        for (var listener : List.of(ONE, BATCH)) {
            assertThat(effects(listener)).isEqualTo(499);
            assertThat(stage.effects("contacts", listener, facts.get(321).aggregateId()))
                    .isEmpty();
        }
        assertThat(parked()).hasSize(2).allSatisfy(parked -> {
            assertThat(parked.aggregateId()).isEqualTo(facts.get(321).aggregateId());
            assertThat(parked.attempts()).isEqualTo(5);
            assertThat(parked.reason()).isEqualTo("IllegalStateException: poison");
        });
    }

    @Test
    void keepsTheOrderOfItsAggregateWhenRedriven() {
        var sick = Suppressions.one();
        var well = Suppressions.ofOneLane(3);
        poison.add(sick.aggregateId());

        stage.publish(new SuppressionsChanged(List.of(sick)));
        stage.publish(new SuppressionsChanged(List.of(next(sick, 2))));
        stage.awaitQuiet();
        stage.publish(new SuppressionsChanged(List.of(next(sick, 3))));
        stage.publish(new SuppressionsChanged(well));
        stage.awaitQuiet();

        assertThat(parked())
                .hasSize(2)
                .allSatisfy(parked -> assertThat(parked.behind()).isEqualTo(2));
        assertThat(stage.effects("contacts", ONE, well.getFirst().aggregateId()))
                .containsExactly(1L);
        assertThat(stage.effects("contacts", ONE, sick.aggregateId())).isEmpty();

        poison.clear();
        parked().forEach(parked -> assertThat(operations().redrive(parked.id())).isTrue());
        awaitNothingParked();

        for (var listener : List.of(ONE, BATCH)) {
            assertThat(stage.effects("contacts", listener, sick.aggregateId())).containsExactly(1L, 2L, 3L);
        }
        stage.publish(new SuppressionsChanged(List.of(next(sick, 4))));
        stage.awaitQuiet();
        assertThat(stage.effects("contacts", ONE, sick.aggregateId())).containsExactly(1L, 2L, 3L, 4L);
        assertThat(stage.count("contacts", "parked")).isZero();
    }

    @Test
    void isParkedAgainWhenRedrivenInVain() {
        var sick = Suppressions.one();
        poison.add(sick.aggregateId());
        stage.publish(new SuppressionsChanged(List.of(sick)));
        stage.awaitQuiet();

        parked().forEach(parked -> operations().redrive(parked.id()));
        org.awaitility.Awaitility.await()
                .until(() ->
                        parked().size() == 2 && stage.bean(FlowLedger.class).pending() == 0);

        assertThat(parked()).allSatisfy(parked -> assertThat(parked.attempts()).isEqualTo(5));
    }

    @Test
    void makesWayForWhatIsBehindWhenDiscarded() {
        var sick = Suppressions.one();
        poison.add(sick.aggregateId());
        stage.publish(new SuppressionsChanged(List.of(sick)));
        stage.publish(new SuppressionsChanged(List.of(next(sick, 2))));
        stage.awaitQuiet();

        poison.clear();
        parked().forEach(parked -> assertThat(operations().discard(parked.id())).isPresent());
        awaitNothingParked();

        assertThat(stage.effects("contacts", ONE, sick.aggregateId())).containsExactly(2L);
        assertThat(operations().discard("contacts-4711")).isEmpty();
        assertThat(operations().redrive("nonsense")).isFalse();
    }

    @Test
    void isTriedAgainUntilItPasses() {
        var sick = Suppressions.one();
        var failures = new java.util.concurrent.atomic.AtomicInteger(3);
        stage.script().write(ONE, cue -> {
            act(ONE, (SuppressionsChanged) cue);
            if (failures.getAndDecrement() > 0) {
                throw new java.io.IOException("not yet");
            }
        });

        stage.publish(new SuppressionsChanged(List.of(sick)));
        stage.publish(new SuppressionsChanged(List.of(next(sick, 2))));
        stage.awaitQuiet();

        assertThat(stage.effects("contacts", ONE, sick.aggregateId())).containsExactly(1L, 2L);
        assertThat(parked()).isEmpty();
    }

    @Test
    void everywhereStopsNobodyElse() {
        stage.script().write(ONE, cue -> {
            throw new IllegalStateException("always");
        });
        stage.script()
                .write(
                        OtherSuppressionListener.ID,
                        cue -> ((SuppressionsChanged) cue)
                                .items()
                                .forEach(item -> stage.effect("committee", "other", item)));

        var facts = Suppressions.some(40);
        Lanes.lists(facts).forEach(list -> stage.publish(new SuppressionsChanged(list)));
        stage.awaitQuiet();

        assertThat(stage.count("committee", "effect")).isEqualTo(40);
        assertThat(effects(BATCH)).isEqualTo(40);
        assertThat(parked()).hasSize(40);
    }

    @Test
    void thatCannotBeReadIsParkedWhole() {
        stage.in("privacy", () -> stage.jdbc().update("""
                insert into privacy.outbox (event_id, lane, origin, type, flow, payload)
                values (gen_random_uuid(), 1, 0, 'privacy.SuppressionsChanged', gen_random_uuid(), 'no json'::bytea)"""));

        org.awaitility.Awaitility.await().until(() -> parked().size() == 3);

        assertThat(stage.bean(FlowLedger.class).pending()).isZero();
    }

    private Suppression next(Suppression fact, long version) {
        return Suppressions.of(fact.aggregateId(), version);
    }

    private long effects(String listener) {
        return stage.count("contacts", "effect where listener = '" + listener + "'");
    }

    private EventOperations operations() {
        return stage.bean(EventOperations.class);
    }

    private List<ParkedEvent> parked() {
        return operations().parked(null, null, 1_000);
    }

    private void awaitNothingParked() {
        org.awaitility.Awaitility.await().until(() -> stage.count("contacts", "parked") == 0);
        stage.awaitQuiet();
    }
}
