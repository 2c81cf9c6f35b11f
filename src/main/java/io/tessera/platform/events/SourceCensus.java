package io.tessera.platform.events;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the events that other processes stored in one outbox, once for each listener of this process that hears them. */
final class SourceCensus {

    private static final int PAGE = 5_000;

    private final Outbox outbox;
    private final OutboxTail tail;
    private final Map<Listener, Long> beginnings;

    SourceCensus(
            EventTable table, Outbox outbox, ModuleTransactionRunner transactions, Map<Listener, Long> beginnings) {
        this.outbox = outbox;
        this.beginnings = new HashMap<>(beginnings);
        this.tail = new OutboxTail(table, outbox, transactions);
        tail.rewind(
                beginnings.values().stream().mapToLong(Long::longValue).min().orElse(0));
    }

    /** Counts all that is committed now. */
    synchronized void advance() {
        List<StoredEvent> rows;
        do {
            rows = tail.read(PAGE);
            rows.stream().filter(row -> !outbox.isOwn(row)).forEach(this::count);
        } while (rows.size() >= PAGE);
    }

    private void count(StoredEvent row) {
        beginnings.forEach((listener, beginning) -> {
            if (row.id() > beginning && listener.types().containsKey(row.type())) {
                listener.expect(row.flow());
            }
        });
    }

    /** Makes sure that rows that were read are counted. */
    synchronized void cover(List<StoredEvent> rows) {
        if (rows.stream().anyMatch(row -> !outbox.isOwn(row) && !isCounted(row.id()))) {
            advance();
        }
    }

    private boolean isCounted(long id) {
        return id <= tail.gaps().mark() && tail.gaps().open().stream().noneMatch(gap -> gap.contains(id));
    }
}
