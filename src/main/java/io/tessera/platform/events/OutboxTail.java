package io.tessera.platform.events;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads on in one module's outbox, gaps included. Used by one thread at a time. */
final class OutboxTail {

    private static final long GAP_PATIENCE = 20_000_000L;

    private final EventTable table;
    private final Outbox outbox;
    private final ModuleTransactionRunner transactions;
    private Gaps gaps = new Gaps(0);
    private long gapsAsked;

    OutboxTail(EventTable table, Outbox outbox, ModuleTransactionRunner transactions) {
        this.table = table;
        this.outbox = outbox;
        this.transactions = transactions;
    }

    /** Begins again behind an id. */
    void rewind(long to) {
        gaps = new Gaps(to);
    }

    Gaps gaps() {
        return gaps;
    }

    /** Returns the rows that came since the last look, gaps filled first; when there are as many as asked for, or more, look again. */
    List<StoredEvent> read(int page) {
        var askForWriters = !gaps.open().isEmpty() && System.nanoTime() - gapsAsked > GAP_PATIENCE;
        record Look(List<StoredEvent> rows, @Nullable Set<String> writers) {}
        // the writers are asked for before the rows are: who has ended by then is seen by then
        var look = transactions.in(table.module(), "read", () -> {
            var writers = askForWriters ? outbox.writers(table) : null;
            return new Look(outbox.read(table, gaps.mark(), gaps.open(), page), writers);
        });
        if (look.writers() != null) {
            gapsAsked = System.nanoTime();
            gaps.writing(look.writers());
        }
        gaps.seen(look.rows());
        return look.rows();
    }
}
