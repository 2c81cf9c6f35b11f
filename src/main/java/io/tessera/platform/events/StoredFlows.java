package io.tessera.platform.events;

import io.tessera.platform.data.CurrentModule;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Flows whose roots are stored in the schema of the module that opened them. */
final class StoredFlows implements Flows {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final JdbcTemplate jdbc;
    private final FlowLedger ledger;
    private final Listeners listeners;

    StoredFlows(JdbcTemplate jdbc, FlowLedger ledger, Listeners listeners) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.listeners = listeners;
    }

    @Override
    public void open(FlowId flow, String kind) {
        var opened = jdbc.update(
                "insert into %s.flow (id, kind) values (?, ?) on conflict (id) do nothing"
                        .formatted(CurrentModule.require()),
                flow.value(),
                kind);
        if (opened > 0) {
            // counted as open before the commit: nobody may see it settled in between
            ledger.open(flow, true);
            after(TransactionSynchronization.STATUS_ROLLED_BACK, () -> ledger.open(flow, false));
        }
    }

    @Override
    public void complete(FlowId flow) {
        jdbc.update(
                "update %s.flow set completed_at = now() where id = ? and completed_at is null"
                        .formatted(CurrentModule.require()),
                flow.value());
        after(TransactionSynchronization.STATUS_COMMITTED, () -> ledger.open(flow, false));
    }

    private static void after(int outcome, Runnable action) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == outcome) {
                    action.run();
                }
            }
        });
    }

    /** Remembers the flows of a module whose roots are not complete; needs a transaction of the module. */
    void load(String module) {
        var sql = "select id from %s.flow where completed_at is null".formatted(module);
        jdbc.queryForList(sql, UUID.class).forEach(id -> ledger.open(new FlowId(id), true));
    }

    @Override
    public void within(FlowId flow, Runnable work) {
        FlowScope.<RuntimeException>within(flow, work::run);
    }

    @Override
    public Optional<FlowId> current() {
        return FlowScope.current().or(() -> Publications.current().map(Publication::ownFlow));
    }

    @Override
    public FlowStatus status(FlowId flow) {
        return ledger.status(flow);
    }

    @Override
    public void awaitBacklogBelow(int events) throws InterruptedException {
        ledger.awaitBelow(events, this::backlog);
    }

    /** Counts what is undelivered, but for listeners that hang: they must not stop those who publish. */
    private long backlog() {
        Collection<Listener> all = listeners.all();
        return all.stream()
                .filter(listener -> !listener.hangs(PATIENCE.toNanos()))
                .mapToLong(Listener::backlog)
                .sum();
    }
}
