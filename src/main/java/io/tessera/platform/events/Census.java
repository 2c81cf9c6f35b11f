package io.tessera.platform.events;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps the ledger right for events that other processes stored. A publisher counts its own before they commit; all others
 * are counted here, once.
 *
 * <p>Whoever finds that another process has handled an event must let the census of what that may have caused advance
 * before the event is counted off: then a flow's sum never touches zero between a cause and its effects, wherever they are
 * handled.
 */
final class Census {

    private final Outbox outbox;
    private final ModuleTransactionRunner transactions;
    private volatile Map<EventTable, SourceCensus> byTable = Map.of();

    Census(Outbox outbox, ModuleTransactionRunner transactions) {
        this.outbox = outbox;
        this.transactions = transactions;
    }

    /** Forgets the listeners of a former life of the engine. */
    void forget() {
        byTable = Map.of();
    }

    /** Begins to count, for each listener behind the position up to which everything is handled. */
    void begin(Collection<ListenerWorker> workers) {
        var beginnings = new HashMap<EventTable, Map<Listener, Long>>();
        for (var worker : workers) {
            for (var reader : worker.readers()) {
                beginnings
                        .computeIfAbsent(reader.table(), table -> new HashMap<>())
                        .put(worker.listener(), reader.position());
            }
        }
        var fresh = new HashMap<EventTable, SourceCensus>();
        beginnings.forEach(
                (table, listeners) -> fresh.put(table, new SourceCensus(table, outbox, transactions, listeners)));
        byTable = Map.copyOf(fresh);
        advance();
    }

    /** Counts all that is committed now, in all outboxes. */
    void advance() {
        byTable.values().forEach(SourceCensus::advance);
    }

    /** Counts all that a module has published by now. */
    void advance(String module) {
        var census = byTable.get(EventTable.outboxOf(module));
        if (census != null) {
            census.advance();
        }
    }

    /** Makes sure that rows read from an outbox are counted. */
    void cover(EventTable table, List<StoredEvent> rows) {
        var census = byTable.get(table);
        if (census != null) {
            census.cover(rows);
        }
    }
}
