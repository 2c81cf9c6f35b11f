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
    private volatile Map<String, SourceCensus> bySource = Map.of();

    Census(Outbox outbox, ModuleTransactionRunner transactions) {
        this.outbox = outbox;
        this.transactions = transactions;
    }

    /** Forgets the listeners of a former life of the engine. */
    void forget() {
        bySource = Map.of();
    }

    /** Begins to count, for each listener behind the position up to which everything is handled. */
    void begin(Collection<ListenerWorker> workers) {
        var beginnings = new HashMap<String, Map<Listener, Long>>();
        for (var worker : workers) {
            for (var reader : worker.readers()) {
                beginnings
                        .computeIfAbsent(reader.source(), source -> new HashMap<>())
                        .put(worker.listener(), reader.position());
            }
        }
        var fresh = new HashMap<String, SourceCensus>();
        beginnings.forEach(
                (source, listeners) -> fresh.put(source, new SourceCensus(source, outbox, transactions, listeners)));
        bySource = Map.copyOf(fresh);
        advance();
    }

    /** Counts all that is committed now, in all outboxes. */
    void advance() {
        bySource.values().forEach(SourceCensus::advance);
    }

    /** Counts all that a module has published by now. */
    void advance(String source) {
        var census = bySource.get(source);
        if (census != null) {
            census.advance();
        }
    }

    /** Makes sure that rows read from an outbox are counted. */
    void cover(String source, List<StoredEvent> rows) {
        var census = bySource.get(source);
        if (census != null) {
            census.cover(rows);
        }
    }
}
