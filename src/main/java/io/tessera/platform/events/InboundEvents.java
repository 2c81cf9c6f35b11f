package io.tessera.platform.events;

import io.tessera.platform.events.wire.WireEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** What came to a module from elsewhere, and how far its sources are taken in. Every method needs a transaction of the module. */
final class InboundEvents {

    private static final String STORE = """
            insert into %s.inbound (event_id, lane, origin, source_module, source_id, type, flow, occurred_at, payload,
                trace)
            select event_id, lane, origin, source_module, source_id, type, flow, occurred_at, payload, trace
            from unnest(?::uuid[], ?::smallint[], ?::integer[], ?::text[], ?::bigint[], ?::text[], ?::uuid[],
                ?::timestamptz[], ?::bytea[], ?::text[]) with ordinality
              as came (event_id, lane, origin, source_module, source_id, type, flow, occurred_at, payload, trace, place)
            order by place
            on conflict (event_id) do nothing returning event_id""";
    /** Ordered, so that two instances that take in the same lanes wait for each other instead of locking each other out. */
    private static final String ADVANCE = """
            insert into %1$s.received as known (source_module, lane, topic_id, next_offset, complete)
            select * from unnest(?::text[], ?::smallint[], ?::uuid[], ?::bigint[], ?::bigint[])
              as it (source_module, lane, topic_id, next_offset, complete) order by source_module, lane
            on conflict (source_module, lane) do update set topic_id = excluded.topic_id,
              complete = greatest(known.complete, excluded.complete),
              next_offset = case when known.topic_id = excluded.topic_id
                then greatest(known.next_offset, excluded.next_offset) else excluded.next_offset end""";

    private final String module;
    private final JdbcTemplate jdbc;

    InboundEvents(String module, JdbcTemplate jdbc) {
        this.module = module;
        this.jdbc = jdbc;
    }

    /**
     * A lane of a source's topic.
     *
     * @param source the publishing module
     * @param lane the lane
     */
    record Lane(String source, int lane) {}

    /**
     * How far a lane is taken in.
     *
     * @param nextOffset behind which offset of the topic nothing is taken in yet
     * @param complete up to which place of the source's outbox everything is, 0 when that is not known
     */
    record Reach(long nextOffset, long complete) {

        /** Returns the farther of both, part by part. */
        Reach or(Reach other) {
            return new Reach(Math.max(nextOffset, other.nextOffset), Math.max(complete, other.complete));
        }
    }

    /** Moves on in lanes; waits for another instance that takes in the same. */
    void advance(Map<Lane, Reach> reached, Map<String, UUID> topicIds) {
        var lanes = List.copyOf(reached.keySet());
        var reaches = lanes.stream()
                .map(lane -> Objects.requireNonNull(reached.get(lane)))
                .toList();
        jdbc.update(
                ADVANCE.formatted(module),
                lanes.stream().map(Lane::source).toArray(String[]::new),
                lanes.stream().map(lane -> (short) lane.lane()).toArray(Short[]::new),
                lanes.stream().map(lane -> topicIds.get(lane.source())).toArray(UUID[]::new),
                reaches.stream().map(Reach::nextOffset).toArray(Long[]::new),
                reaches.stream().map(Reach::complete).toArray(Long[]::new));
    }

    /** Stores events in the given order, each with its origin; returns the ids of those that were not there before. */
    Set<UUID> store(List<WireEvent> events, List<Integer> origins) {
        return new HashSet<>(jdbc.queryForList(
                STORE.formatted(module),
                UUID.class,
                events.stream().map(WireEvent::eventId).toArray(UUID[]::new),
                events.stream().map(event -> (short) event.lane()).toArray(Short[]::new),
                origins.toArray(Integer[]::new),
                events.stream().map(WireEvent::source).toArray(String[]::new),
                events.stream().map(WireEvent::sourceId).toArray(Long[]::new),
                events.stream().map(WireEvent::type).toArray(String[]::new),
                events.stream().map(WireEvent::flow).toArray(UUID[]::new),
                events.stream().map(event -> event.occurredAt().toString()).toArray(String[]::new),
                events.stream().map(WireEvent::payload).toArray(byte[][]::new),
                events.stream()
                        .map(event -> EventTracing.checked(event.trace()))
                        .toArray(String[]::new)));
    }

    /** Returns where to go on in the lanes of some topics, known by their ids; lanes never read are left out. */
    Map<Lane, Long> nextOffsets(Map<String, UUID> topicIds) {
        var found = new HashMap<Lane, Long>();
        jdbc.query("select source_module, lane, topic_id, next_offset from %s.received".formatted(module), row -> {
            if (row.getObject(3, UUID.class).equals(topicIds.get(row.getString(1)))) {
                found.put(new Lane(row.getString(1), row.getInt(2)), row.getLong(4));
            }
        });
        return found;
    }

    /** Returns by source and lane behind which offset nothing is taken in yet. */
    Map<String, Map<Integer, Long>> received(Collection<String> sources) {
        var found = new TreeMap<String, Map<Integer, Long>>();
        sources.forEach(source -> found.put(source, new TreeMap<>()));
        jdbc.query("select source_module, lane, next_offset from %s.received".formatted(module), row -> {
            var lanes = found.get(row.getString(1));
            if (lanes != null) {
                lanes.put(row.getInt(2), row.getLong(3));
            }
        });
        return found;
    }

    /** Returns whether anything of these sources ever came here. */
    boolean anyOf(Collection<String> sources) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from %s.received where source_module = any(?))".formatted(module),
                Boolean.class,
                (Object) sources.toArray(String[]::new)));
    }
}
