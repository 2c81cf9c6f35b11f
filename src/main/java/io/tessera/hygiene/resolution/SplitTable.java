package io.tessera.hygiene.resolution;

import io.tessera.hygiene.matching.Fingerprint;
import io.tessera.hygiene.matching.Member;
import io.tessera.hygiene.matching.Split;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The splits people decided. There are few. */
@Component
class SplitTable {

    private final JdbcTemplate jdbc;

    SplitTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Split> all() {
        var parts = new HashMap<UUID, Map<UUID, Integer>>();
        var prints = new HashMap<UUID, Map<UUID, Long>>();
        jdbc.query("select split, record, part, print from hygiene.split_part", row -> {
            var split = row.getObject(1, UUID.class);
            var record = row.getObject(2, UUID.class);
            parts.computeIfAbsent(split, id -> new HashMap<>()).put(record, row.getInt(3));
            var print = row.getLong(4);
            if (!row.wasNull()) {
                prints.computeIfAbsent(split, id -> new HashMap<>()).put(record, print);
            }
        });
        return jdbc.query("select id, decided_at from hygiene.split", (row, index) -> {
            var id = row.getObject(1, UUID.class);
            return Split.of(
                    id,
                    row.getTimestamp(2).toInstant(),
                    parts.getOrDefault(id, Map.of()),
                    prints.getOrDefault(id, Map.of()));
        });
    }

    void insert(UUID id, Instant decidedAt, Map<Member, Integer> parts) {
        jdbc.update("insert into hygiene.split (id, decided_at) values (?, ?)", id, Timestamp.from(decidedAt));
        var members = List.copyOf(parts.keySet());
        jdbc.update(
                """
                insert into hygiene.split_part (split, record, part, print)
                select ?, * from unnest(?::uuid[], ?::integer[], ?::bigint[])""",
                id,
                members.stream().map(Member::id).toArray(UUID[]::new),
                members.stream().map(parts::get).toArray(Integer[]::new),
                members.stream().map(member -> Fingerprint.of(member.record())).toArray(Long[]::new));
    }

    /** Deletes a decision and returns the records it spoke of, none when there was no such decision. */
    List<UUID> delete(UUID id) {
        var records = jdbc.queryForList("select record from hygiene.split_part where split = ?", UUID.class, id);
        jdbc.update("delete from hygiene.split where id = ?", id);
        return records;
    }

    /** Forgets records that are erased. */
    void forget(Collection<UUID> records) {
        var forgotten = jdbc.update(
                "delete from hygiene.split_part where record = any(?)", (Object) records.toArray(UUID[]::new));
        if (forgotten > 0) {
            jdbc.update("""
                    delete from hygiene.split s
                    where not exists (select from hygiene.split_part p where p.split = s.id)""");
        }
    }
}
