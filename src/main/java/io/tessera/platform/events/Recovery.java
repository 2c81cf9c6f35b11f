package io.tessera.platform.events;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds out, when this process takes over a listener, what is still to be delivered to it, and keeps the ledger right for
 * events that other processes stored: the publisher counts its own before they commit, all others are counted here, once.
 * Used by the listener's thread alone.
 */
final class Recovery {

    private static final int PAGE = 5_000;

    private final Listener listener;
    private final Inbox inbox;
    private final Outbox outbox;
    private final ModuleTransactionRunner transactions;
    private final Persistence persistence;

    private final Map<String, Gaps> counted = new HashMap<>();
    /** Deliveries counted here and not yet handled. */
    private final Map<UUID, FlowId> adopted = new HashMap<>();
    /** Events already handled that a reader will meet again. */
    private Set<UUID> done = new HashSet<>();
    /** Events some of whose items are handled. */
    private Set<UUID> begun = new HashSet<>();

    Recovery(
            Listener listener,
            Inbox inbox,
            Outbox outbox,
            ModuleTransactionRunner transactions,
            Persistence persistence) {
        this.listener = listener;
        this.inbox = inbox;
        this.outbox = outbox;
        this.transactions = transactions;
        this.persistence = persistence;
    }

    /** What was found in the outboxes; applied when all of it is read. */
    private static final class Findings {
        private final Map<UUID, FlowId> foreign = new HashMap<>();
        private final List<FlowId> handledByOthers = new ArrayList<>();
        private final Set<UUID> done = new HashSet<>();
        private final Set<UUID> begun = new HashSet<>();
        private final Map<String, Gaps> looks = new HashMap<>();
        private final Map<OutboxReader, Long> positions = new HashMap<>();
    }

    /** Takes over. */
    void recover(List<OutboxReader> readers, long fence) throws InterruptedException {
        Deliveries.mustSucceed(persistence.attempt(() -> {
            var found = new Findings();
            readers.forEach(reader -> look(reader, fence, found));
            apply(found);
            found.positions.forEach(OutboxReader::rewind);
        }));
    }

    private void apply(Findings found) {
        var before = Map.copyOf(adopted);
        found.foreign.values().forEach(listener::expect);
        adopted.putAll(found.foreign);
        before.forEach((eventId, flow) -> {
            listener.expectNoMore(flow);
            if (!found.foreign.containsKey(eventId)) {
                adopted.remove(eventId);
            }
        });
        found.handledByOthers.forEach(listener::expectNoMore);
        done = found.done;
        begun = found.begun;
        begun.removeAll(done);
        counted.putAll(found.looks);
    }

    private void look(OutboxReader reader, long fence, Findings found) {
        var source = reader.source();
        var position = transactions.in(listener.module(), "claim", () -> inbox.claim(listener.id(), source, fence));
        found.positions.put(reader, position);
        // our own events that another owner has handled lie behind what we handled ourselves
        var gaps = new Gaps(outbox.isUsed() ? Math.min(position, reader.position()) : position);
        List<StoredEvent> rows;
        do {
            rows = transactions.in(source, "recover", () -> outbox.read(source, gaps.mark(), List.of(), PAGE));
            gaps.seen(rows);
            sort(rows.stream().filter(reader::wants).toList(), reader, position, found);
        } while (rows.size() == PAGE);
        found.looks.put(source, gaps);
    }

    private void sort(List<StoredEvent> rows, OutboxReader reader, long position, Findings found) {
        var known = handled(rows);
        for (var row : rows) {
            if (row.id() <= position || known.contains(new Inbox.Key(row.eventId(), Inbox.WHOLE))) {
                if (outbox.isOwn(row) && !reader.hasHandled(row.id())) {
                    found.handledByOthers.add(row.flow());
                }
                if (row.id() > position) {
                    found.done.add(row.eventId());
                }
            } else if (!outbox.isOwn(row)) {
                found.foreign.put(row.eventId(), row.flow());
            }
        }
        known.stream().filter(key -> key.item() >= 0).map(Inbox.Key::eventId).forEach(found.begun::add);
    }

    private Set<Inbox.Key> handled(Collection<StoredEvent> rows) {
        var ids = rows.stream().map(StoredEvent::eventId).toList();
        return ids.isEmpty()
                ? Set.of()
                : transactions.in(listener.module(), "recover", () -> inbox.handled(listener.id(), ids));
    }

    /** Returns the rows to deliver of those read; events of others that came since the recovery are counted now. */
    List<StoredEvent> wanted(OutboxReader reader, List<StoredEvent> rows) {
        var wanted = new ArrayList<StoredEvent>(rows.size());
        for (var row : rows) {
            if (reader.wants(row) && !done.remove(row.eventId())) {
                wanted.add(row);
                if (!outbox.isOwn(row) && !isCounted(reader.source(), row.id())) {
                    listener.expect(row.flow());
                    adopted.put(row.eventId(), row.flow());
                }
            }
        }
        return wanted;
    }

    private boolean isCounted(String source, long id) {
        var look = counted.get(source);
        return look != null && id <= look.mark() && look.open().stream().noneMatch(gap -> gap.contains(id));
    }

    /** Notes that an event is handled. */
    void handled(Delivery delivery) {
        if (!adopted.isEmpty()) {
            adopted.remove(delivery.eventId());
        }
        if (!begun.isEmpty()) {
            begun.remove(delivery.eventId());
        }
    }

    /** Returns which of these events were delivered in part before. */
    Set<UUID> begun(List<Delivery> chunk) {
        return begun.isEmpty()
                ? Set.of()
                : chunk.stream().map(Delivery::eventId).filter(begun::contains).collect(Collectors.toSet());
    }
}
