package io.tessera.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tessera.committee.stage.ErasureListener;
import io.tessera.contacts.stage.SuppressionBatches;
import io.tessera.contacts.stage.SuppressionListener;
import io.tessera.privacy.IdentifierKind;
import io.tessera.privacy.Suppression;
import io.tessera.privacy.SuppressionsChanged;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DeliveriesTests {

    static Stage stage;

    @BeforeAll
    static void putUp() {
        stage = Stage.with(SuppressionListener.class, SuppressionBatches.class, ErasureListener.class);
    }

    @AfterAll
    static void strike() {
        stage.close();
    }

    @Test
    void reachEveryListenerOnce() {
        var facts = Suppressions.some(3);
        stage.script()
                .write(
                        SuppressionListener.ID,
                        cue -> ((SuppressionsChanged) cue)
                                .items()
                                .forEach(item -> stage.effect("contacts", "one", item)));
        stage.script()
                .write(
                        SuppressionBatches.ID,
                        cue -> ((List<?>) cue)
                                .forEach(event -> ((SuppressionsChanged) event)
                                        .items()
                                        .forEach(item -> stage.effect("contacts", "batch", item))));

        Lanes.lists(facts).forEach(list -> stage.publish(new SuppressionsChanged(list)));
        stage.awaitQuiet();

        for (var fact : facts) {
            assertThat(stage.effects("contacts", "one", fact.aggregateId())).containsExactly(1L);
            assertThat(stage.effects("contacts", "batch", fact.aggregateId())).containsExactly(1L);
        }
    }

    @Test
    void keepTheOrderOfAnAggregate() {
        var heard = Collections.synchronizedList(new ArrayList<Long>());
        var id = UUID.randomUUID();
        stage.script()
                .write(
                        SuppressionListener.ID,
                        cue -> ((SuppressionsChanged) cue)
                                .items().stream()
                                        .filter(item -> item.aggregateId().equals(id))
                                        .forEach(item -> heard.add(item.version())));

        for (var version = 1L; version <= 300; version++) {
            stage.publish(new SuppressionsChanged(List.of(new Suppression(id, version, IdentifierKind.EMAIL, true))));
        }
        stage.awaitQuiet();

        assertThat(heard).hasSize(300).isSorted();
    }

    @Test
    void storeNothingThatWasRolledBack() {
        var fact = Suppressions.one();
        assertThatThrownBy(() -> stage.in("privacy", () -> {
                    stage.publishInside(new SuppressionsChanged(List.of(fact)));
                    throw new IllegalStateException("changed my mind");
                }))
                .hasMessage("changed my mind");

        stage.awaitQuiet();
        assertThat(stage.bean(FlowLedger.class).pending()).isZero();
        assertThat(stage.effects("contacts", "one", fact.aggregateId())).isEmpty();
    }
}
