package io.tessera.platform.events;

import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Events whose commit got no answer. Once every transaction that could bring them has ended, the outbox knows. */
final class Doubts {

    private final Queue<Doubt> open = new ConcurrentLinkedQueue<>();
    private final Outbox outbox;
    private final ModuleTransactionRunner transactions;

    Doubts(Outbox outbox, ModuleTransactionRunner transactions) {
        this.outbox = outbox;
        this.transactions = transactions;
    }

    void add(List<PublishedEvent> events, PublicationSupport support) {
        open.add(new Doubt(List.copyOf(events), support));
    }

    /** Clears what can be cleared now; called from time to time, fails when the database is away. */
    void clear() {
        open.removeIf(this::cleared);
    }

    private boolean cleared(Doubt doubt) {
        var module = doubt.events.getFirst().type().module();
        var writers = transactions.in(module, "doubts", () -> outbox.writers(module));
        if (doubt.owners == null) {
            doubt.owners = writers;
        }
        if (doubt.owners.stream().anyMatch(writers::contains)) {
            return false;
        }
        var ids = doubt.events.stream().map(PublishedEvent::id).collect(Collectors.toSet());
        var stored = transactions.in(module, "doubts", () -> outbox.stored(module, ids));
        var lost = new HashSet<PublishedEvent>();
        var kept = new HashSet<PublishedEvent>();
        doubt.events.forEach(event -> (stored.contains(event.id()) ? kept : lost).add(event));
        doubt.support.rolledBack(lost);
        doubt.support.committed(kept);
        return true;
    }

    private static final class Doubt {

        private final List<PublishedEvent> events;
        private final PublicationSupport support;
        private @Nullable Set<String> owners;

        Doubt(List<PublishedEvent> events, PublicationSupport support) {
            this.events = events;
            this.support = support;
        }
    }
}
