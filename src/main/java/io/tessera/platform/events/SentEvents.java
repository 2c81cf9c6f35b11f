package io.tessera.platform.events;

import io.tessera.platform.events.wire.WireEvent;
import io.tessera.platform.events.wire.WireSender.Acknowledged;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What of a module's outbox is sent, and how far each flow's events stand in the topic. Every method needs a transaction of
 * the module.
 */
final class SentEvents {

    private static final String SIZES = "select id, octet_length(payload) from %s.outbox where id = any(?) order by id";
    private static final String EVENTS = """
            select id, event_id, lane, type, flow, occurred_at, payload, trace from %s.outbox where id = any(?) order by id""";
    private static final String MARK = """
            insert into %s.sent as known (flow, lane, next_offset)
            select * from unnest(?::uuid[], ?::smallint[], ?::bigint[]) as it (flow, lane, next_offset) order by flow, lane
            on conflict (flow, lane) do update
            set next_offset = greatest(known.next_offset, excluded.next_offset), sent_at = excluded.sent_at""";
    private static final String UNSENT = """
            select count(*) from %1$s.outbox where flow = ? and id > coalesce(
              (select position from %1$s.relay), 0)""";

    private final String module;
    private final JdbcTemplate jdbc;

    SentEvents(String module, JdbcTemplate jdbc) {
        this.module = module;
        this.jdbc = jdbc;
    }

    /** Cuts ids into runs whose payloads together are about so large at most, an event larger than that alone. */
    List<List<Long>> runs(Collection<Long> ids, long bytes) {
        var runs = new ArrayList<List<Long>>();
        var sum = new long[] {bytes + 1};
        jdbc.query(
                SIZES.formatted(module),
                row -> {
                    sum[0] += row.getLong(2);
                    if (sum[0] > bytes) {
                        runs.add(new ArrayList<>());
                        sum[0] = row.getLong(2);
                    }
                    runs.getLast().add(row.getLong(1));
                },
                (Object) ids.toArray(Long[]::new));
        return runs;
    }

    /** Returns events as they go out, when everything up to an id was read. */
    List<WireEvent> events(Collection<Long> ids, long complete) {
        return jdbc.query(
                EVENTS.formatted(module),
                (row, n) -> new WireEvent(
                        module,
                        row.getLong(1),
                        Math.min(row.getLong(1), complete),
                        row.getObject(2, UUID.class),
                        row.getInt(3),
                        row.getString(4),
                        row.getObject(5, UUID.class),
                        row.getTimestamp(6).toInstant(),
                        row.getBytes(7),
                        row.getString(8)),
                (Object) ids.toArray(Long[]::new));
    }

    /** Notes how far flows' events are safe. */
    void mark(List<Acknowledged> safe) {
        jdbc.update(
                MARK.formatted(module),
                safe.stream().map(each -> each.place().flow()).toArray(UUID[]::new),
                safe.stream().map(each -> (short) each.place().lane()).toArray(Short[]::new),
                safe.stream().map(Acknowledged::nextOffset).toArray(Long[]::new));
    }

    /** Returns how many events of a flow are stored and not known to be safe in Kafka. */
    long unsent(FlowId flow) {
        var count = jdbc.queryForObject(UNSENT.formatted(module), Long.class, flow.value());
        return count == null ? 0 : count;
    }

    /** Returns behind which offset of each lane everything sent of a flow stands. */
    Map<Integer, Long> marks(FlowId flow) {
        var marks = new TreeMap<Integer, Long>();
        jdbc.query(
                "select lane, next_offset from %s.sent where flow = ?".formatted(module),
                row -> {
                    marks.put(row.getInt(1), row.getLong(2));
                },
                flow.value());
        return marks;
    }
}
