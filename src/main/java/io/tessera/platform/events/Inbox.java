package io.tessera.platform.events;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The inboxes and positions of one module's listeners. Every method needs a transaction of the module. */
final class Inbox {

    /** Stands for the whole event where an item could stand. */
    static final short WHOLE = -1;

    /**
     * One statement begins a delivery: the positions of its lanes (their rows are locked until the end, so that two owners
     * never work at the same time, and the fences prove that this one still may) and the inbox.
     */
    private static final String BEGIN = """
            with owner as (
              update %1$s.listener_position held set position = greatest(held.position, ?)
              from unnest(?::smallint[], ?::bigint[]) mine (lane, fence)
              where held.listener = ? and held.source_module = ? and held.lane = mine.lane and held.fence = mine.fence
              returning 1),
            owned as (select count(*) as lanes from owner),
            taken as (
              insert into %1$s.inbox (listener, event_id, item)
              select ?, key.event_id, key.item from unnest(?::uuid[], ?::smallint[]) key (event_id, item), owned
              where owned.lanes = ?
              on conflict do nothing returning event_id, item)
            select owned.lanes, taken.event_id, taken.item from owned left join taken on true""";

    /** Looks before it inserts: the conflict alone would wait for a delivery under way. */
    private static final String MEET = """
            insert into %1$s.listener_position (listener, source_module, lane, position, fence)
            select ?, ?, lane, 0, 0 from unnest(?::smallint[]) lane
            where lane not in (
              select known.lane from %1$s.listener_position known where known.listener = ? and known.source_module = ?)
            order by lane on conflict do nothing""";
    /**
     * A row that is locked belongs to a delivery under way: its lane is claimed when that has ended. What came in while the
     * source ran elsewhere is not read from its outbox again.
     */
    private static final String CLAIM = """
            update %1$s.listener_position claimed set fence = free.fence, position = greatest(claimed.position, coalesce((
              select came.complete from %1$s.received came
              where ? and came.source_module = claimed.source_module and came.lane = claimed.lane), 0))
            from (
              select held.lane, mine.fence
              from %1$s.listener_position held, unnest(?::smallint[], ?::bigint[]) mine (lane, fence)
              where held.listener = ? and held.source_module = ? and held.lane = mine.lane and held.fence <= mine.fence
              for update of held skip locked) free
            where claimed.listener = ? and claimed.source_module = ? and claimed.lane = free.lane
            returning claimed.lane""";

    private static final String SAVE = """
            update %1$s.listener_position set position = greatest(position, ?)
            where position < ? and (listener, source_module, lane) in (
              select held.listener, held.source_module, held.lane
              from %1$s.listener_position held, unnest(?::smallint[], ?::bigint[]) mine (lane, fence)
              where held.listener = ? and held.source_module = ? and held.lane = mine.lane and held.fence = mine.fence
              for update of held %2$s)""";

    private static final String NOTE = """
            insert into %s.inbox (listener, event_id, item)
            select ?, event_id, ? from unnest(?::uuid[]) event_id order by event_id on conflict do nothing""";
    private static final String BEGUN = """
            select distinct part.event_id from %1$s.inbox part
            where part.item >= 0 and not exists (
              select from %1$s.inbox whole
              where whole.listener = part.listener and whole.event_id = part.event_id and whole.item < 0)""";

    private final String module;
    private final JdbcTemplate jdbc;

    Inbox(String module, JdbcTemplate jdbc) {
        this.module = module;
        this.jdbc = jdbc;
    }

    /** An event or one of its items. */
    record Key(UUID eventId, short item) {}

    /** Begins to deliver what is of these lanes: returns which keys were not handled before. */
    Set<Key> begin(
            String listener,
            String source,
            long position,
            Collection<Integer> lanes,
            LaneRights rights,
            Collection<Key> keys) {
        var fresh = new HashSet<Key>();
        var owned = new int[1];
        RowCallbackHandler rows = row -> {
            owned[0] = row.getInt(1);
            var eventId = row.getObject(2, UUID.class);
            if (eventId != null) {
                fresh.add(new Key(eventId, row.getShort(3)));
            }
        };
        jdbc.query(
                BEGIN.formatted(module),
                rows,
                position,
                lanes(lanes),
                fences(lanes, rights),
                listener,
                source,
                listener,
                keys.stream().map(Key::eventId).toArray(UUID[]::new),
                keys.stream().map(Key::item).toArray(Short[]::new),
                lanes.size());
        if (owned[0] != lanes.size()) {
            throw new LeaseLostException(module);
        }
        return fresh;
    }

    private static Short[] lanes(Collection<Integer> lanes) {
        return lanes.stream().map(Integer::shortValue).toArray(Short[]::new);
    }

    private static Long[] fences(Collection<Integer> lanes, LaneRights rights) {
        return lanes.stream()
                .map(lane -> rights.fences().getOrDefault(lane, 0L))
                .toArray(Long[]::new);
    }

    /**
     * Makes a listener's positions in a source ours, lane by lane.
     *
     * @param readsInbound whether the listener also reads here what came in from elsewhere, so that it need not be read twice
     * @return the lanes that are
     */
    Set<Integer> claim(String listener, String source, LaneRights rights, boolean readsInbound) {
        var lanes = rights.fences().keySet();
        jdbc.update(MEET.formatted(module), listener, source, lanes(lanes), listener, source);
        return new HashSet<>(jdbc.queryForList(
                CLAIM.formatted(module),
                Integer.class,
                readsInbound,
                lanes(lanes),
                fences(lanes, rights),
                listener,
                source,
                listener,
                source));
    }

    /** Returns a listener's positions in a source by lane; a lane never worked for is left out. */
    Map<Integer, Long> positions(String listener, String source) {
        var found = new HashMap<Integer, Long>();
        jdbc.query(
                "select lane, position from %s.listener_position where listener = ? and source_module = ?"
                        .formatted(module),
                row -> {
                    found.put(row.getInt(1), row.getLong(2));
                },
                listener,
                source);
        return found;
    }

    /** Notes events as handled by a listener. */
    void note(String listener, Collection<UUID> eventIds) {
        jdbc.update(NOTE.formatted(module), listener, WHOLE, eventIds.toArray(UUID[]::new));
    }

    /** Returns the events some of whose items are handled, and not all. Reads the whole table. */
    Set<UUID> begun() {
        return new HashSet<>(jdbc.queryForList(BEGUN.formatted(module), UUID.class));
    }

    /** Returns up to which id all lanes are handled. */
    static long least(Map<Integer, Long> positions) {
        return positions.size() < Lanes.COUNT ? 0 : Collections.min(positions.values());
    }

    /** Moves the positions of lanes on, but for those not ours any more; waits for busy ones, or passes them by. */
    void save(String listener, String source, long position, LaneRights rights, boolean patient) {
        var lanes = rights.fences().keySet();
        var sql = SAVE.formatted(module, patient ? "" : "skip locked");
        jdbc.update(sql, position, position, lanes(lanes), fences(lanes, rights), listener, source);
    }

    /** Returns what of these events is noted as handled. */
    Set<Key> handled(String listener, Collection<UUID> eventIds) {
        return new HashSet<>(jdbc.query(
                "select event_id, item from %s.inbox where listener = ? and event_id = any(?)".formatted(module),
                (row, n) -> new Key(row.getObject(1, UUID.class), row.getShort(2)),
                listener,
                eventIds.toArray(UUID[]::new)));
    }
}
