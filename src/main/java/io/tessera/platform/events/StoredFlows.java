package io.tessera.platform.events;

import io.tessera.platform.data.CurrentModule;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Flows whose roots are stored in the schema of the module that opened them. */
final class StoredFlows implements Flows {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final FlowRoots roots;
    private final FlowLedger ledger;
    private final Listeners listeners;
    private final Census census;
    private final EventTracing tracing;

    StoredFlows(FlowRoots roots, FlowLedger ledger, Listeners listeners, Census census, EventTracing tracing) {
        this.roots = roots;
        this.ledger = ledger;
        this.listeners = listeners;
        this.census = census;
        this.tracing = tracing;
    }

    @Override
    public void open(FlowId flow, String kind) {
        if (roots.open(CurrentModule.require(), flow, kind, tracing.current())) {
            // counted as open before the commit: nobody may see it settled in between
            ledger.open(flow, true);
            after(TransactionSynchronization.STATUS_ROLLED_BACK, () -> ledger.open(flow, false));
        }
    }

    @Override
    public void complete(FlowId flow) {
        roots.complete(CurrentModule.require(), flow);
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

    /** Remembers the flows whose roots are not complete. */
    void load() {
        roots.open().forEach(flow -> ledger.open(flow, true));
    }

    @Override
    public void within(FlowId flow, Runnable work) {
        FlowScope.<RuntimeException>within(flow, () -> inItsTrace(flow, work));
    }

    /** Work that goes on in the background, maybe after a restart, belongs to the trace of the request that asked for it. */
    private void inItsTrace(FlowId flow, Runnable work) {
        if (tracing.current() != null || !tracing.isOn()) {
            work.run();
            return;
        }
        var cause = new EventTracing.Cause("flow", "platform", null, null);
        tracing.<RuntimeException>within(roots.trace(flow).orElse(null), flow, cause, work::run);
    }

    @Override
    public Optional<FlowId> current() {
        return FlowScope.current().or(() -> Publications.current().map(Publication::ownFlow));
    }

    @Override
    public FlowStatus status(FlowId flow) {
        var known = ledger.status(flow);
        if (!known.pending().isEmpty()) {
            return known;
        }
        // the root first, what it published after it: other processes may have stored both
        var open = roots.isOpen(flow).orElse(known.open());
        if (!open && known.open()) {
            ledger.open(flow, false);
        }
        census.advance();
        var now = ledger.status(flow);
        return new FlowStatus(flow, open, now.pending(), now.parked());
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
