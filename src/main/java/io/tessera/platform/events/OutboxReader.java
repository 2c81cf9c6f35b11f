package io.tessera.platform.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads one module's outbox for one listener. Used by the listener's thread alone. */
final class OutboxReader {

    /** How many rows one look takes; without their payloads they are small. */
    static final int PAGE = 500;

    private static final long GAP_PATIENCE = 20_000_000L;

    private final String source;
    private final Map<String, EventType> types;
    private final Outbox outbox;
    private final EventMemory memory;
    private final EventCodec codec;
    private final ModuleTransactionRunner transactions;
    private Gaps gaps = new Gaps(0);
    private final TreeSet<Long> handledAhead = new TreeSet<>();
    private volatile long position;
    private long gapsAsked;

    OutboxReader(
            String source,
            Map<String, EventType> types,
            Outbox outbox,
            EventMemory memory,
            EventCodec codec,
            ModuleTransactionRunner transactions) {
        this.source = source;
        this.types = types;
        this.outbox = outbox;
        this.memory = memory;
        this.codec = codec;
        this.transactions = transactions;
    }

    String source() {
        return source;
    }

    /** Begins again behind a position. */
    void rewind(long to) {
        gaps = new Gaps(to);
        position = Math.max(position, to);
        handledAhead.clear();
    }

    /** Returns the position up to which everything read is handled, as far as is known. */
    long position() {
        return position;
    }

    /** Notes that everything up to a position is handled. */
    void handledUpTo(long to) {
        position = Math.max(position, to);
        handledAhead.headSet(position, true).clear();
    }

    /** Notes that one row is handled. */
    void handled(long id) {
        if (id > position) {
            handledAhead.add(id);
        }
    }

    /** Returns whether a row was handled here. */
    boolean hasHandled(long id) {
        return id <= position || handledAhead.contains(id);
    }

    Gaps gaps() {
        return gaps;
    }

    /** Returns the rows that came since the last look, gaps filled first, whatever their type. */
    List<StoredEvent> read() {
        var askForWriters = !gaps.open().isEmpty() && System.nanoTime() - gapsAsked > GAP_PATIENCE;
        record Look(List<StoredEvent> rows, @Nullable Set<String> writers) {}
        // the writers are asked for before the rows are: who has ended by then is seen by then
        var look = transactions.in(source, "read", () -> {
            var writers = askForWriters ? outbox.writers(source) : null;
            return new Look(outbox.read(source, gaps.mark(), gaps.open(), PAGE), writers);
        });
        if (look.writers() != null) {
            gapsAsked = System.nanoTime();
            gaps.writing(look.writers());
        }
        gaps.seen(look.rows());
        return look.rows();
    }

    boolean wants(StoredEvent row) {
        return types.containsKey(row.type());
    }

    /** Makes deliveries of rows: from memory, else from their payloads. */
    List<Delivery> load(List<StoredEvent> rows) {
        var remembered = new HashMap<UUID, Object>();
        var missing = new HashSet<Long>();
        for (var row : rows) {
            var event = memory.find(row.eventId());
            if (event == null) {
                missing.add(row.id());
            } else {
                remembered.put(row.eventId(), event);
            }
        }
        Map<Long, byte[]> payloads = missing.isEmpty()
                ? Map.of()
                : transactions.in(source, "payloads", () -> outbox.payloads(source, missing));
        var deliveries = new ArrayList<Delivery>(rows.size());
        for (var row : rows) {
            deliveries.add(delivery(row, remembered.get(row.eventId()), payloads.get(row.id())));
        }
        return deliveries;
    }

    private Delivery delivery(StoredEvent row, @Nullable Object remembered, byte @Nullable [] payload) {
        var type = Objects.requireNonNull(types.get(row.type()));
        if (remembered != null || payload == null) {
            return new Delivery(source, row.id(), row.eventId(), type, row.flow(), remembered, null, payload);
        }
        try {
            var event = codec.read(payload, type);
            return new Delivery(source, row.id(), row.eventId(), type, row.flow(), event, null, payload);
        } catch (RuntimeException unreadable) {
            return new Delivery(source, row.id(), row.eventId(), type, row.flow(), null, unreadable, payload);
        }
    }
}
