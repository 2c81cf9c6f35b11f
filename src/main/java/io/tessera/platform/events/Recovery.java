package io.tessera.platform.events;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds out what is to be delivered to a listener here, what is handled already and what other processes have to handle;
 * the ledger follows. Used by the listener's thread alone.
 */
final class Recovery {

    private static final int AT_ONCE = 200;

    private final Listener listener;
    private final Inbox inbox;
    private final Outbox outbox;
    private final Census census;
    private final EventMemory memory;
    private final ModuleTransactionRunner transactions;
    private final Persistence persistence;
    /** Events some of whose items are handled. */
    private final Set<UUID> begun = new HashSet<>();

    Recovery(
            Listener listener,
            Inbox inbox,
            Outbox outbox,
            Census census,
            DeliverySupport support,
            Persistence persistence) {
        this.listener = listener;
        this.inbox = inbox;
        this.outbox = outbox;
        this.census = census;
        this.memory = support.memory();
        this.transactions = support.transactions();
        this.persistence = persistence;
    }

    /** Takes over what is free of some lanes, and begins to read again; returns the lanes taken over. */
    LaneRights recover(List<OutboxReader> readers, LaneRights rights) throws InterruptedException {
        var claimed = new LaneRights[1];
        Deliveries.mustSucceed(persistence.attempt(() -> {
            var free = rights;
            var readsInbound =
                    readers.stream().anyMatch(reader -> reader.source().equals(EventTable.INBOUND));
            for (var reader : readers) {
                free = free.only(claim(reader, free, readsInbound));
            }
            for (var reader : readers) {
                rewind(reader, free);
            }
            claimed[0] = free;
        }));
        begun.clear();
        return claimed[0];
    }

    private Set<Integer> claim(OutboxReader reader, LaneRights rights, boolean readsInbound) {
        return rights.isEmpty()
                ? Set.of()
                : transactions.in(
                        listener.module(),
                        "claim",
                        () -> inbox.claim(listener.id(), reader.source(), rights, readsInbound));
    }

    /** After the claim: what former owners have handled was stored by then. */
    private void rewind(OutboxReader reader, LaneRights rights) {
        var source = reader.source();
        var positions = transactions.in(listener.module(), "claim", () -> inbox.positions(listener.id(), source));
        var newest = transactions.in(reader.table().module(), "claim", () -> outbox.newest(reader.table()));
        reader.rewind(rights, positions, newest);
    }

    /** Returns the rows to deliver here of those read; what is handled is counted off, the others' is left to them. */
    List<StoredEvent> wanted(OutboxReader reader, List<StoredEvent> rows, LaneRights rights) {
        var open = rows.stream()
                .filter(row -> reader.wants(row) && !reader.hasHandled(row.id()))
                .toList();
        census.cover(reader.table(), open);
        var known = handledBefore(reader, open, rights);
        var wanted = new ArrayList<StoredEvent>(open.size());
        for (var row : open) {
            if (reader.isBehindPosition(row) || known.contains(whole(row))) {
                reader.handled(row.id());
                countOff(row);
            } else if (rights.holds(row.lane())) {
                wanted.add(row);
            } else {
                reader.leave(row);
            }
        }
        return wanted;
    }

    private Set<Inbox.Key> handledBefore(OutboxReader reader, List<StoredEvent> open, LaneRights rights) {
        var doubtful = open.stream()
                .filter(row -> rights.holds(row.lane()) && reader.mayBeHandled(row) && !reader.isBehindPosition(row))
                .toList();
        var known = handled(doubtful);
        known.stream().filter(key -> key.item() >= 0).map(Inbox.Key::eventId).forEach(begun::add);
        known.stream().filter(key -> key.item() < 0).map(Inbox.Key::eventId).forEach(begun::remove);
        return known;
    }

    private Set<Inbox.Key> handled(Collection<StoredEvent> rows) {
        var ids = rows.stream().map(StoredEvent::eventId).toList();
        return ids.isEmpty()
                ? Set.of()
                : transactions.in(listener.module(), "recover", () -> inbox.handled(listener.id(), ids));
    }

    private static Inbox.Key whole(StoredEvent row) {
        return new Inbox.Key(row.eventId(), Inbox.WHOLE);
    }

    private void countOff(StoredEvent row) {
        memory.release(row.eventId());
        listener.handledElsewhere(row.flow());
    }

    /** A row of an outbox that other processes have handled. */
    private record Found(OutboxReader reader, StoredEvent row) {}

    /**
     * Counts off what other processes have handled.
     *
     * @param look brings the picture of what is parked up to date, and counts what this listener has published: in between,
     *     so that neither what was parked nor what was caused is missed
     */
    void observe(List<OutboxReader> readers, Look look) throws InterruptedException {
        var found = new ArrayList<Found>();
        for (var reader : readers) {
            var first = first(reader);
            if (!first.isEmpty()) {
                var positions = transactions.in(
                        listener.module(), "observe", () -> inbox.positions(listener.id(), reader.source()));
                var known = handled(first);
                first.stream()
                        .filter(row -> row.id() <= positions.getOrDefault(row.lane(), 0L) || known.contains(whole(row)))
                        .forEach(row -> found.add(new Found(reader, row)));
            }
        }
        look.take();
        for (var each : found) {
            each.reader().handledElsewhere(each.row());
            countOff(each.row());
        }
    }

    /** Returns the first of each lane: one that does not move must not hide the others. */
    private static List<StoredEvent> first(OutboxReader reader) {
        var counts = new int[Lanes.COUNT];
        return reader.elsewhere().stream()
                .filter(row -> counts[row.lane()]++ < AT_ONCE)
                .toList();
    }

    /** A look at what is parked. */
    interface Look {
        void take() throws InterruptedException;
    }

    /** Notes that an event is handled. */
    void handled(Delivery delivery) {
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
