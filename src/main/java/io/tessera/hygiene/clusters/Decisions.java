package io.tessera.hygiene.clusters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks up what people decided. */
@Service
@Transactional(readOnly = true)
public class Decisions {

    private final JdbcClient jdbc;

    Decisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Lists decisions.
     *
     * @param after the id of the last one seen, the lowest possible at the beginning
     * @param limit how many at most
     * @return decisions in the order of their ids
     */
    public List<Decision> after(UUID after, int limit) {
        return jdbc.sql("select id, decided_at, merges from hygiene.decision where id > ? order by id limit ?")
                .param(after)
                .param(limit)
                .query((row, index) -> decision(
                        row.getObject(1, UUID.class), row.getTimestamp(2).toInstant(), row.getBoolean(3)))
                .list();
    }

    private Decision decision(UUID id, Instant at, boolean merges) {
        var parts = new TreeMap<Integer, List<UUID>>();
        jdbc.sql("select part, record from hygiene.decision_part where decision = ? order by record")
                .param(id)
                .query(row -> {
                    parts.computeIfAbsent(row.getInt(1), part -> new ArrayList<>())
                            .add(row.getObject(2, UUID.class));
                });
        return new Decision(id, at, merges, List.copyOf(parts.values()));
    }
}
