package io.tessera.hygiene.resolution;

import io.tessera.hygiene.matching.Fingerprint;
import io.tessera.hygiene.matching.Member;
import io.tessera.hygiene.matching.Merge;
import io.tessera.hygiene.matching.Ruling;
import io.tessera.hygiene.matching.Split;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What people decided. There is little of it. */
@Component
class DecisionTable {

    private final JdbcTemplate jdbc;

    DecisionTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Ruling> all() {
        var parts = new HashMap<UUID, Map<UUID, Integer>>();
        var prints = new HashMap<UUID, Map<UUID, Long>>();
        jdbc.query("select decision, record, part, print from hygiene.decision_part", row -> {
            var decision = row.getObject(1, UUID.class);
            var record = row.getObject(2, UUID.class);
            parts.computeIfAbsent(decision, id -> new HashMap<>()).put(record, row.getInt(3));
            var print = row.getLong(4);
            if (!row.wasNull()) {
                prints.computeIfAbsent(decision, id -> new HashMap<>()).put(record, print);
            }
        });
        return jdbc.query("select id, decided_at, merges from hygiene.decision", (row, index) -> {
            var id = row.getObject(1, UUID.class);
            var at = row.getTimestamp(2).toInstant();
            var records = parts.getOrDefault(id, Map.of());
            var said = prints.getOrDefault(id, Map.of());
            return row.getBoolean(3)
                    ? new Merge(id, at, records.keySet(), new HashSet<>(said.values()))
                    : Split.of(id, at, records, said);
        });
    }

    void insert(UUID id, Instant decidedAt, boolean merges, Map<Member, Integer> parts) {
        jdbc.update(
                "insert into hygiene.decision (id, decided_at, merges) values (?, ?, ?)",
                id,
                Timestamp.from(decidedAt),
                merges);
        var members = List.copyOf(parts.keySet());
        jdbc.update(
                """
                insert into hygiene.decision_part (decision, record, part, print)
                select ?, * from unnest(?::uuid[], ?::integer[], ?::bigint[])""",
                id,
                members.stream().map(Member::id).toArray(UUID[]::new),
                members.stream().map(parts::get).toArray(Integer[]::new),
                members.stream().map(member -> Fingerprint.of(member.record())).toArray(Long[]::new));
    }

    /** Adds a record to a merge, to the part of the record that said the same. */
    void add(Merge merge, Member like) {
        var print = Fingerprint.of(like.record());
        jdbc.update("""
                insert into hygiene.decision_part (decision, record, part, print)
                select decision, ?, min(part), print from hygiene.decision_part
                where decision = ? and print = ? group by decision, print
                on conflict do nothing""", like.id(), merge.id(), print);
    }

    /** Deletes a decision and returns the records it spoke of, none when there was no such decision. */
    List<UUID> delete(UUID id) {
        var records = jdbc.queryForList("select record from hygiene.decision_part where decision = ?", UUID.class, id);
        jdbc.update("delete from hygiene.decision where id = ?", id);
        return records;
    }

    /** Forgets records that are erased. */
    void forget(Collection<UUID> records) {
        var forgotten = jdbc.update(
                "delete from hygiene.decision_part where record = any(?)", (Object) records.toArray(UUID[]::new));
        if (forgotten > 0) {
            jdbc.update("""
                    delete from hygiene.decision s
                    where not exists (select from hygiene.decision_part p where p.decision = s.id)""");
        }
    }
}
