package io.tessera.platform.events;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads one module's outbox for one listener, all lanes of it: those of other processes too, to know when what they have is
 * handled. Used by the listener's thread alone, but for what is said to be seen by others.
 */
final class OutboxReader {

    /** How many rows one look takes; without their payloads they are small. */
    static final int PAGE = 500;

    private final EventTable table;
    private final Map<String, EventType> types;
    private final Outbox outbox;
    private final EventMemory memory;
    private final EventCodec codec;
    private final ModuleTransactionRunner transactions;
    private final OutboxTail tail;
    private final boolean first;
    private final TreeSet<Long> handledAhead = new TreeSet<>();
    private final TreeMap<Long, StoredEvent> elsewhere = new TreeMap<>();
    private Map<Integer, Long> stored = Map.of();
    private long horizon;
    private volatile long position = -1;
    private volatile Progress progress = new Progress(LaneRights.NONE, 0);
    private volatile @Nullable Progress saved;

    /**
     * Prepares.
     *
     * @param first whether what stands in the table when reading begins comes before what others hold
     */
    OutboxReader(
            EventTable table, boolean first, Map<String, EventType> types, Outbox outbox, DeliverySupport support) {
        this.table = table;
        this.first = first;
        this.types = types;
        this.outbox = outbox;
        this.memory = support.memory();
        this.codec = support.codec();
        this.transactions = support.transactions();
        this.tail = new OutboxTail(table, outbox, transactions);
    }

    /**
     * How far this process has come with its lanes.
     *
     * @param rights the lanes
     * @param upTo everything of them at or below this id is handled
     */
    record Progress(LaneRights rights, long upTo) {}

    EventTable table() {
        return table;
    }

    /** Returns what positions in the table are kept under. */
    String source() {
        return table.key();
    }

    /**
     * Begins again where all is known to be handled, with some lanes.
     *
     * @param rights the lanes of this process
     * @param positions up to which id each lane is handled
     * @param upTo what stands behind this id was stored when the lanes were ours already
     */
    void rewind(LaneRights rights, Map<Integer, Long> positions, long upTo) {
        if (position < 0) {
            position = Inbox.least(positions);
        }
        stored = positions;
        horizon = upTo;
        elsewhere.clear();
        tail.rewind(position);
        progress = new Progress(rights, 0);
    }

    /** Returns the position up to which everything is handled, here or elsewhere, as far as is known. Seen by others. */
    long position() {
        return Math.max(0, position);
    }

    /** Returns how far the lanes of this process are handled. Seen by others. */
    Progress progress() {
        return progress;
    }

    /** Returns what of that is stored. Seen by others. */
    @Nullable
    Progress saved() {
        return saved;
    }

    /** Notes what of that is stored. Called by others. */
    void saved(Progress upTo) {
        saved = upTo;
    }

    /** Notes that everything of this process' lanes up to a position is handled. */
    void handledUpTo(long to) {
        if (to > progress.upTo()) {
            progress = new Progress(progress.rights(), to);
        }
        moveOn();
    }

    private void moveOn() {
        var to = elsewhere.isEmpty() ? progress.upTo() : Math.min(progress.upTo(), elsewhere.firstKey() - 1);
        if (to > position) {
            position = to;
            handledAhead.headSet(to, true).clear();
        }
    }

    /** Notes that one row is handled. */
    void handled(long id) {
        if (id > position) {
            handledAhead.add(id);
        }
    }

    /** Returns whether a row is known to be handled. */
    boolean hasHandled(long id) {
        return id <= position || handledAhead.contains(id);
    }

    /** Returns whether a lane's position tells that a row is handled. */
    boolean isBehindPosition(StoredEvent row) {
        return row.id() <= stored.getOrDefault(row.lane(), 0L);
    }

    /** Returns whether another process may have handled a row before its lane became ours. */
    boolean mayBeHandled(StoredEvent row) {
        return row.id() <= horizon || row.origin() == 0;
    }

    /** Returns whether what is to be read elsewhere may be: not while older rows of this table are to be handled here first. */
    boolean admitsOthers() {
        return !first || progress.upTo() >= horizon;
    }

    /** Notes rows that other processes have to handle. */
    void leave(StoredEvent row) {
        elsewhere.put(row.id(), row);
    }

    /** Returns what other processes have still to handle, as far as is known. */
    Collection<StoredEvent> elsewhere() {
        return elsewhere.values();
    }

    /** Notes that another process has handled a row. */
    void handledElsewhere(StoredEvent row) {
        elsewhere.remove(row.id());
        handled(row.id());
        moveOn();
    }

    Gaps gaps() {
        return tail.gaps();
    }

    /** Returns the rows that came since the last look, gaps filled first, whatever their type. */
    List<StoredEvent> read() {
        return tail.read(PAGE);
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
                : transactions.in(table.module(), "payloads", () -> outbox.payloads(table, missing));
        var deliveries = new ArrayList<Delivery>(rows.size());
        for (var row : rows) {
            deliveries.add(delivery(row, remembered.get(row.eventId()), payloads.get(row.id())));
        }
        return deliveries;
    }

    private Delivery delivery(StoredEvent row, @Nullable Object remembered, byte @Nullable [] payload) {
        var type = Objects.requireNonNull(types.get(row.type()));
        if (remembered != null || payload == null) {
            return Delivery.of(table, row, type, remembered, null, payload);
        }
        try {
            return Delivery.of(table, row, type, codec.read(payload, type), null, payload);
        } catch (RuntimeException unreadable) {
            return Delivery.of(table, row, type, null, unreadable, payload);
        }
    }
}
