package io.tessera.platform.events;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The inboxes and positions of one module's listeners. Every method needs a transaction of the module. */
final class Inbox {

    /** Stands for the whole event where an item could stand. */
    static final short WHOLE = -1;

    /**
     * One statement begins a delivery: the position (its row is locked until the end, so that two owners never work at the
     * same time, and the fence proves that this one still may) and the inbox.
     */
    private static final String BEGIN = """
            with owner as (
              update %1$s.listener_position set position = greatest(position, ?)
              where listener = ? and source_module = ? and fence = ? returning 1),
            taken as (
              insert into %1$s.inbox (listener, event_id, item)
              select ?, key.event_id, key.item from unnest(?::uuid[], ?::smallint[]) key (event_id, item), owner
              on conflict do nothing returning event_id, item)
            select taken.event_id, taken.item from owner left join taken on true""";

    private static final String CLAIM = """
            insert into %1$s.listener_position as known (listener, source_module, position, fence) values (?, ?, 0, ?)
            on conflict (listener, source_module) do update set fence = excluded.fence where known.fence <= excluded.fence
            returning position""";

    private final String module;
    private final JdbcTemplate jdbc;

    Inbox(String module, JdbcTemplate jdbc) {
        this.module = module;
        this.jdbc = jdbc;
    }

    /** An event or one of its items. */
    record Key(UUID eventId, short item) {}

    /** Begins to deliver: returns which keys were not handled before. */
    Set<Key> begin(String listener, String source, long position, long fence, Collection<Key> keys) {
        var fresh = new HashSet<Key>();
        var owned = new boolean[1];
        RowCallbackHandler rows = row -> {
            owned[0] = true;
            var eventId = row.getObject(1, UUID.class);
            if (eventId != null) {
                fresh.add(new Key(eventId, row.getShort(2)));
            }
        };
        var eventIds = keys.stream().map(Key::eventId).toArray(UUID[]::new);
        var items = keys.stream().map(Key::item).toArray(Short[]::new);
        jdbc.query(BEGIN.formatted(module), rows, position, listener, source, fence, listener, eventIds, items);
        if (!owned[0]) {
            throw new LeaseLostException(module);
        }
        return fresh;
    }

    /** Makes the position of a listener in a source ours; waits for a former owner's transaction to end. */
    long claim(String listener, String source, long fence) {
        var positions = jdbc.queryForList(CLAIM.formatted(module), Long.class, listener, source, fence);
        if (positions.isEmpty()) {
            throw new LeaseLostException(module);
        }
        return positions.getFirst();
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
