package io.tessera.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tessera.contacts.ContactsErased;
import io.tessera.contacts.stage.SuppressionListener;
import io.tessera.privacy.SuppressionsChanged;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class PublicationsTests {

    static Stage stage;

    @BeforeAll
    static void putUp() {
        stage = Stage.with(SuppressionListener.class);
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
    void areRefusedOutsideOfTransactions() {
        var event = new SuppressionsChanged(Suppressions.some(1));

        assertThatThrownBy(() -> stage.publishInside(event)).hasMessageContaining("outside of a transaction");
    }

    @Test
    void areRefusedInTransactionsOfOtherModules() {
        var event = new SuppressionsChanged(Suppressions.some(1));

        assertThatThrownBy(() -> stage.in("contacts", () -> {
                    stage.publishInside(event);
                    return true;
                }))
                .hasMessageContaining("privacy.SuppressionsChanged belongs to privacy");
    }

    @Test
    void areRefusedWhenEmptyTooLongOrOfSeveralLanes() {
        var several = Suppressions.some(100);

        assertThatThrownBy(() -> stage.publish(new SuppressionsChanged(List.of())))
                .hasMessageContaining("0 items");
        assertThatThrownBy(() -> stage.publish(new SuppressionsChanged(Suppressions.ofOneLane(501))))
                .hasMessageContaining("501 items");
        assertThatThrownBy(() -> stage.publish(new SuppressionsChanged(several)))
                .hasMessageContaining("spans lanes");
    }

    @Test
    void areRefusedWithoutANameOnTheWire() {
        var item = Suppressions.some(1).getFirst();

        assertThatThrownBy(() -> stage.in("privacy", () -> {
                    stage.publishInside(item);
                    return true;
                }))
                .hasMessageContaining("without @DomainEvent");
    }

    @Test
    void areStoredWithLaneAndFlow() {
        var facts = Suppressions.ofOneLane(2);
        var flow = FlowId.random();

        stage.bean(Flows.class).within(flow, () -> stage.publish(new SuppressionsChanged(facts)));

        assertThat(stage.count("privacy", "outbox where lane = 7 and flow = '%s'".formatted(flow)))
                .isEqualTo(1);
        stage.awaitQuiet();
    }

    @Test
    void ofOneTransactionShareAFlowOfTheirOwn() {
        stage.publish(
                new SuppressionsChanged(Suppressions.some(1)),
                new SuppressionsChanged(Suppressions.some(1)),
                new SuppressionsChanged(Suppressions.some(1)));

        stage.awaitQuiet();
        assertThat(stage.count("privacy", "outbox where flow = (select min(flow::text)::uuid from privacy.outbox)"))
                .isEqualTo(3);
    }

    @Test
    void thatNobodyHearsAreNotStored() {
        stage.publish(new ContactsErased(UUID.randomUUID(), 1, 0));

        assertThat(stage.count("contacts", "outbox")).isZero();
    }

    @Test
    void keepTheirOrderWhenSomeComeWhileCommitting() {
        var id = UUID.randomUUID();
        stage.in("privacy", () -> {
            stage.publishInside(new SuppressionsChanged(List.of(Suppressions.of(id, 1))));
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    stage.publishInside(new SuppressionsChanged(List.of(Suppressions.of(id, 2))));
                }
            });
            return true;
        });

        stage.awaitQuiet();
        assertThat(stage.in("privacy", () -> stage.jdbc().queryForList("""
                        select convert_from(payload, 'UTF8')::json -> 'items' -> 0 ->> 'version'
                        from privacy.outbox order by id""", String.class)))
                .containsExactly("1", "2");
    }

    @Test
    void takeTheTransactionBackWhenTheyCannotBeStored() {
        var fact = Suppressions.ofOneLane(1).getFirst();
        stage.asOwner("alter table privacy.outbox add constraint not_seven check (lane <> 7)");

        assertThatThrownBy(() -> stage.in("privacy", () -> {
                    stage.effect("privacy", "cause", fact);
                    stage.publishInside(new SuppressionsChanged(List.of(fact)));
                    return true;
                }))
                .isInstanceOf(DataIntegrityViolationException.class);

        stage.asOwner("alter table privacy.outbox drop constraint not_seven");
        assertThat(stage.count("privacy", "effect")).isZero();
        assertThat(stage.bean(FlowLedger.class).pending()).isZero();
        stage.publish(new SuppressionsChanged(List.of(fact)));
        stage.awaitQuiet();
        assertThat(stage.count("privacy", "outbox")).isEqualTo(1);
    }
}
