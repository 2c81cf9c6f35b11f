package io.tessera.platform.events;

import java.util.Collection;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Events whose commit got no answer. Once every transaction that could bring them has ended, their table knows. */
final class Doubts {

    private final Queue<Doubt> open = new ConcurrentLinkedQueue<>();
    private final Outbox outbox;
    private final ModuleTransactionRunner transactions;

    Doubts(Outbox outbox, ModuleTransactionRunner transactions) {
        this.outbox = outbox;
        this.transactions = transactions;
    }

    /** What is to be done once it is known which events are stored. */
    interface Outcome {

        /** Some are stored, the others are lost. */
        void is(Set<UUID> stored, Set<UUID> lost);
    }

    void add(EventTable table, Collection<UUID> eventIds, Outcome outcome) {
        open.add(new Doubt(table, Set.copyOf(eventIds), outcome));
    }

    /** Clears what can be cleared now; called from time to time, fails when the database is away. */
    void clear() {
        open.removeIf(this::cleared);
    }

    private boolean cleared(Doubt doubt) {
        var table = doubt.table;
        var writers = transactions.in(table.module(), "doubts", () -> outbox.writers(table));
        if (doubt.owners == null) {
            doubt.owners = writers;
        }
        if (doubt.owners.stream().anyMatch(writers::contains)) {
            return false;
        }
        var stored = transactions.in(table.module(), "doubts", () -> outbox.stored(table, doubt.eventIds));
        var lost = new HashSet<>(doubt.eventIds);
        lost.removeAll(stored);
        doubt.outcome.is(stored, lost);
        return true;
    }

    private static final class Doubt {

        private final EventTable table;
        private final Set<UUID> eventIds;
        private final Outcome outcome;
        private @Nullable Set<String> owners;

        Doubt(EventTable table, Set<UUID> eventIds, Outcome outcome) {
            this.table = table;
            this.eventIds = eventIds;
            this.outcome = outcome;
        }
    }
}
