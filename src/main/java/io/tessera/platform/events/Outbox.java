package io.tessera.platform.events;

import io.tessera.platform.data.LastStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The outboxes: one in each module's schema. Every method needs a transaction of the module. */
final class Outbox {

    private static final String INSERT =
            "insert into %s.outbox (event_id, lane, origin, type, flow, payload, trace) values (?, ?, ?, ?, ?, ?, ?)";
    private static final String READ = """
            select id, event_id, lane, type, flow, origin, trace from (
              (select id, event_id, lane, type, flow, origin, trace from %1$s where id > ? order by id limit ?)
              union all
              (select o.id, o.event_id, o.lane, o.type, o.flow, o.origin, o.trace
               from unnest(?::bigint[], ?::bigint[]) gap (low, high)
               join %1$s o on o.id between gap.low and gap.high)) found
            order by found.id""";
    private static final String READ_ON =
            "select id, event_id, lane, type, flow, origin, trace from %s where id > ? order by id limit ?";
    private static final String WRITERS = """
            select virtualtransaction from pg_locks
            where locktype = 'relation' and relation = '%s'::regclass and mode = 'RowExclusiveLock' and granted
              and database = (select oid from pg_database where datname = current_database())""";

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private volatile int origin = 1;

    Outbox(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** Begins a new life of the engine: what was stored before counts as another's. */
    void restart() {
        origin = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
    }

    /** Returns the name of this life of the engine, for rows about to be stored that were counted. */
    int origin() {
        return origin;
    }

    /** Returns whether a row was stored in this life of the engine, and so counted before its commit. */
    boolean isOwn(StoredEvent row) {
        return row.origin() == origin;
    }

    /** Stores events in the given order, in one round trip. */
    void store(String module, List<PublishedEvent> events) {
        jdbc.execute(INSERT.formatted(module), (PreparedStatement insert) -> {
            for (var event : events) {
                bind(insert, event);
                if (events.size() > 1) {
                    insert.addBatch();
                }
            }
            return events.size() > 1 ? insert.executeBatch().length : insert.executeUpdate();
        });
    }

    /** Stores an event together with the commit of the running transaction. */
    void storeLast(String module, PublishedEvent event) {
        new LastStatement(INSERT.formatted(module), insert -> bind(insert, event)).keep(dataSource);
    }

    /** Stores now what would be stored with the commit. */
    void storeKept() {
        LastStatement.take(dataSource)
                .ifPresent(kept -> jdbc.execute(kept.sql(), (PreparedStatement insert) -> {
                    kept.binding().bind(insert);
                    return insert.executeUpdate();
                }));
    }

    private void bind(PreparedStatement insert, PublishedEvent event) throws SQLException {
        insert.setObject(1, event.id());
        insert.setShort(2, (short) event.lane());
        // what was stored before the listeners were known was not counted for them: it is nobody's own
        insert.setInt(3, event.listeners().isEmpty() ? 0 : origin);
        insert.setString(4, event.type().name());
        insert.setObject(5, event.flow().value());
        insert.setBytes(6, event.json());
        insert.setString(7, event.trace());
    }

    /** Reads what stands behind a mark, and in the gaps before it, by id. */
    List<StoredEvent> read(EventTable table, long mark, Collection<Gap> gaps, int limit) {
        if (gaps.isEmpty()) {
            return jdbc.query(READ_ON.formatted(table.qualified()), (row, n) -> event(row), mark, limit);
        }
        var lows = gaps.stream().map(Gap::low).toArray(Long[]::new);
        var highs = gaps.stream().map(Gap::high).toArray(Long[]::new);
        return jdbc.query(READ.formatted(table.qualified()), (row, n) -> event(row), mark, limit, lows, highs);
    }

    /** Returns the highest id that can be seen, 0 when there is none. */
    long newest(EventTable table) {
        var newest = jdbc.queryForObject("select max(id) from %s".formatted(table.qualified()), Long.class);
        return newest == null ? 0 : newest;
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getLong(1),
                row.getObject(2, UUID.class),
                row.getInt(3),
                row.getString(4),
                new FlowId(row.getObject(5, UUID.class)),
                row.getInt(6),
                row.getString(7));
    }

    /** Returns the payloads of rows by id. */
    Map<Long, byte[]> payloads(EventTable table, Collection<Long> ids) {
        var found = new HashMap<Long, byte[]>();
        jdbc.query(
                "select id, payload from %s where id = any(?)".formatted(table.qualified()),
                row -> {
                    found.put(row.getLong(1), row.getBytes(2));
                },
                (Object) ids.toArray(Long[]::new));
        return found;
    }

    /**
     * Returns the transactions that have written to the table and still run: none but these can own an id that is handed
     * out already and cannot be seen yet, since the lock is taken before the id is.
     */
    Set<String> writers(EventTable table) {
        return new HashSet<>(jdbc.queryForList(WRITERS.formatted(table.qualified()), String.class));
    }

    /** Returns which of these events are stored. Reads the whole table: for rare doubts only. */
    Set<UUID> stored(EventTable table, Collection<UUID> eventIds) {
        return new HashSet<>(jdbc.queryForList(
                "select event_id from %s where event_id = any(?)".formatted(table.qualified()), UUID.class, (Object)
                        eventIds.toArray(UUID[]::new)));
    }
}
