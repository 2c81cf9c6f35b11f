package io.tessera.platform.events;

import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The parked facts of one module's listeners. Every method needs a transaction of the module. */
final class Parking {

    private static final String INSERT = """
            insert into %s.parked (listener, source_module, event_id, item, aggregate_id, version, type, flow, payload,
              state, attempts, next_attempt_at, error)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now() + make_interval(secs => ?), ?)""";
    private static final String HEAD = """
            select id, source_module, event_id, item, type, flow, payload, attempts, state = 'PARKED'
            from %s.parked where listener = ? and aggregate_id = ? order by id limit 1 for update""";
    private static final String RETRYING = """
            select id, source_module, event_id, item, type, flow, payload, attempts, state = 'PARKED'
            from %s.parked where listener = ? and state = 'RETRYING' order by id limit 500 for update""";
    private static final String SUMMARY = """
            select aggregate_id, flow, count(*), bool_or(state = 'PARKED'),
              coalesce(extract(epoch from min(next_attempt_at) filter (where state = 'RETRYING') - clock_timestamp()), 0)
            from %s.parked where listener = ? and (?::uuid[] is null or aggregate_id = any(?::uuid[]))
            group by aggregate_id, flow""";

    private final String module;
    private final JdbcTemplate jdbc;
    private final EventCodec codec;

    Parking(String module, JdbcTemplate jdbc, EventCodec codec) {
        this.module = module;
        this.jdbc = jdbc;
        this.codec = codec;
    }

    /** Parks one item, or an event without items, after its first failure. */
    void park(String listener, Delivery delivery, int item, Duration retryIn, String error) {
        insert(listener, delivery, List.of(item), "RETRYING", 1, retryIn, error);
    }

    /** Puts facts behind parked ones of the same aggregates. */
    void queue(String listener, Delivery delivery, List<Integer> items) {
        insert(listener, delivery, items, "QUEUED", 0, Duration.ZERO, "waits for the fact before it");
    }

    private void insert(
            String listener,
            Delivery delivery,
            List<Integer> items,
            String state,
            int attempts,
            Duration retryIn,
            String error) {
        jdbc.execute(INSERT.formatted(module), (PreparedStatement insert) -> {
            for (int item : items) {
                var fact = item < 0 ? null : delivery.facts().get(item);
                insert.setString(1, listener);
                insert.setString(2, delivery.source());
                insert.setObject(3, delivery.eventId());
                insert.setShort(4, (short) item);
                insert.setObject(5, aggregate(delivery, fact));
                insert.setObject(6, fact == null ? null : (Long) fact.version(), java.sql.Types.BIGINT);
                insert.setString(7, delivery.type().name());
                insert.setObject(8, delivery.flow().value());
                insert.setBytes(9, payload(delivery, fact));
                insert.setString(10, state);
                insert.setInt(11, attempts);
                insert.setDouble(12, (double) retryIn.toMillis() / 1000);
                insert.setString(13, error);
                insert.addBatch();
            }
            return insert.executeBatch();
        });
    }

    /** Parks what came from elsewhere and is no event that can be read: at once, since trying again does not help. */
    void parkUnread(String receiver, Unread letter) {
        jdbc.update(
                INSERT.formatted(module),
                receiver,
                letter.source(),
                letter.eventId(),
                Inbox.WHOLE,
                letter.eventId(),
                null,
                letter.type(),
                letter.flow(),
                letter.payload(),
                "PARKED",
                1,
                0.0,
                letter.reason());
    }

    /**
     * What came from elsewhere and cannot be read.
     *
     * @param source the module whose topic it stood in
     * @param eventId its id, a new one when it has none
     * @param type the name of its type, as far as it has one
     * @param flow its flow, a new one when it has none
     * @param payload the value of the record
     * @param reason why it cannot be read
     */
    record Unread(String source, UUID eventId, String type, UUID flow, byte[] payload, String reason) {}

    /** Returns what people have asked to be tried again, locked. */
    List<ParkedFact> retrying(String receiver) {
        return jdbc.query(
                RETRYING.formatted(module),
                (row, n) -> new ParkedFact(
                        row.getLong(1),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getShort(4),
                        row.getString(5),
                        new FlowId(row.getObject(6, UUID.class)),
                        row.getBytes(7),
                        row.getInt(8),
                        row.getBoolean(9)),
                receiver);
    }

    /** Returns what a parked fact stands in line for; an event without facts for itself alone. */
    static UUID aggregate(Delivery delivery, @Nullable Fact fact) {
        return fact == null ? delivery.eventId() : fact.aggregateId();
    }

    private byte[] payload(Delivery delivery, @Nullable Fact fact) {
        if (delivery.event() == null) {
            return delivery.payload() == null ? new byte[0] : delivery.payload();
        }
        return codec.write(
                fact != null && delivery.type().isList() ? delivery.withItems(List.of(fact)) : delivery.event());
    }

    /** Returns the fact that stands first for an aggregate, locked. */
    Optional<ParkedFact> head(String listener, UUID aggregate) {
        return jdbc
                .query(
                        HEAD.formatted(module),
                        (row, n) -> new ParkedFact(
                                row.getLong(1),
                                row.getString(2),
                                row.getObject(3, UUID.class),
                                row.getShort(4),
                                row.getString(5),
                                new FlowId(row.getObject(6, UUID.class)),
                                row.getBytes(7),
                                row.getInt(8),
                                row.getBoolean(9)),
                        listener,
                        aggregate)
                .stream()
                .findFirst();
    }

    void remove(long id) {
        jdbc.update("delete from %s.parked where id = ?".formatted(module), id);
    }

    /** Notes a failed attempt. */
    void failed(long id, int attempts, boolean parked, Duration retryIn, String error) {
        jdbc.update(
                """
                update %s.parked set attempts = ?, state = ?, next_attempt_at = now() + make_interval(secs => ?), error = ?
                where id = ?""".formatted(module),
                attempts,
                parked ? "PARKED" : "RETRYING",
                (double) retryIn.toMillis() / 1000,
                error,
                id);
    }

    /** Sums up what stands parked for a listener: all of it, or for some aggregates. */
    Map<UUID, HeldAggregate> summary(String listener, @Nullable Collection<UUID> aggregates) {
        var found = new HashMap<UUID, HeldAggregate>();
        var ids = aggregates == null ? null : aggregates.toArray(UUID[]::new);
        jdbc.query(
                SUMMARY.formatted(module),
                row -> {
                    var due = Duration.ofMillis((long) (row.getDouble(5) * 1000));
                    var part = new HeldAggregate(
                            row.getBoolean(4),
                            System.nanoTime() + due.toNanos(),
                            Map.of(new FlowId(row.getObject(2, UUID.class)), row.getLong(3)));
                    found.merge(row.getObject(1, UUID.class), part, HeldAggregate::plus);
                },
                listener,
                ids,
                ids);
        return found;
    }
}
