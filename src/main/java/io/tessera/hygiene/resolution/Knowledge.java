package io.tessera.hygiene.resolution;

import io.tessera.hygiene.marks.Marks;
import io.tessera.hygiene.matching.Hashing;
import io.tessera.hygiene.matching.KnownKeys;
import io.tessera.hygiene.matching.Member;
import io.tessera.hygiene.matching.Splits;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What this process remembers of the tables to spare itself reading them: which keys are stored (a few megabytes a million
 * records), the marks, the splits and the time of the last erasure. Used and changed within a {@linkplain Turns turn} only.
 */
@Component
public class Knowledge {

    private static final int READ_AT_ONCE = 5_000;

    private final JdbcTemplate jdbc;
    private final DecisionTable decisionTable;
    private final Marks marks;
    private final KnownKeys keys = new KnownKeys();
    private Splits splits = Splits.NONE;
    private Instant erasedUntil = Instant.MIN;
    private boolean started;
    private long turn = -1;

    Knowledge(JdbcTemplate jdbc, DecisionTable decisionTable, Marks marks) {
        this.jdbc = jdbc;
        this.decisionTable = decisionTable;
        this.marks = marks;
    }

    void refresh(long number, boolean mine) {
        if (!mine || !started) {
            readKeys();
        }
        if (!mine || number != turn + 1) {
            readSplits();
            marks.read();
            readErasures();
        }
        started = true;
        turn = number;
    }

    /** Reads in portions: all rows at once would not fit in memory. */
    private void readKeys() {
        keys.clear();
        var portions = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        portions.setFetchSize(READ_AT_ONCE);
        portions.query("select id, email_key, phone_key, name_key, company_key from hygiene.record", row -> {
            addId(row.getObject(1, UUID.class));
            for (var column = 2; column <= 5; column++) {
                keys.add(row.getLong(column));
            }
        });
        portions.query("select id from hygiene.tombstone", row -> {
            addId(row.getObject(1, UUID.class));
        });
        portions.query("select key from hygiene.company", row -> {
            keys.add(row.getLong(1));
        });
    }

    /** Notes which records say what records of a merge said: they belong to it from now on. */
    void learnMerges(Collection<Member> came) {
        var learned = 0;
        for (var member : came) {
            for (var merge : splits.mergesOfTheLike(member)) {
                decisionTable.add(merge, member);
                learned++;
            }
        }
        if (learned > 0) {
            readSplits();
        }
    }

    /** Reads the decisions again: somebody decided in this turn. */
    void readSplits() {
        splits = new Splits(decisionTable.all());
    }

    /** Reads when something was erased last. */
    public void readErasures() {
        var last = jdbc.queryForObject("select max(erased_at) from hygiene.erased_identifier", Timestamp.class);
        erasedUntil = last == null ? Instant.MIN : last.toInstant();
    }

    KnownKeys keys() {
        return keys;
    }

    void addId(UUID id) {
        keys.add(hash(id));
    }

    boolean mayHaveId(UUID id) {
        return keys.mayHave(hash(id));
    }

    private static long hash(UUID id) {
        return Hashing.mix(id.getMostSignificantBits() * 31 + id.getLeastSignificantBits());
    }

    Splits splits() {
        return splits;
    }

    Marks marks() {
        return marks;
    }

    Instant erasedUntil() {
        return erasedUntil;
    }
}
