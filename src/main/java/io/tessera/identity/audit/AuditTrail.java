package io.tessera.identity.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the trail and reads it. Nothing here changes or removes a line; the module's role could not. */
@Component
public class AuditTrail {

    private static final int LONGEST = 500;

    private final ChainHash hashes;
    private final JdbcClient database;
    private final Clock clock;

    AuditTrail(ChainHash hashes, JdbcClient database, Clock clock) {
        this.hashes = hashes;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Adds a line, in the running transaction where there is one: what is rolled back was not done.
     *
     * @param actor who
     * @param action what
     * @param subject to what; cut after {@value #LONGEST} characters
     * @param origin from where
     */
    @Transactional
    public void note(String actor, Action action, String subject, String origin) {
        var kept = subject.length() > LONGEST ? subject.substring(0, LONGEST) : subject;
        // one after the other from here on: each entry follows one other
        var before = database.sql("select hash from identity.audit_end for update")
                .query(byte[].class)
                .single();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var hash = hashes.of(before, at, actor, action.name(), kept, origin);
        database.sql("""
                        insert into identity.audit_entry (at, actor, action, subject, origin, hash)
                        values (:at, :actor, :action, :subject, :origin, :hash)
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .param("action", action.name())
                .param("subject", kept)
                .param("origin", origin)
                .param("hash", hash)
                .update();
        database.sql("update identity.audit_end set hash = :hash")
                .param("hash", hash)
                .update();
    }

    /**
     * Reads the trail, newest line first.
     *
     * @param before only lines with a lower number
     * @param count the most to read
     * @return the lines
     */
    @Transactional(readOnly = true)
    public List<AuditEntry> before(long before, int count) {
        return database.sql("""
                        select id, at, actor, action, subject, origin from identity.audit_entry
                        where id < :before order by id desc limit :count
                        """)
                .param("before", before)
                .param("count", count)
                .query(AuditTrail::entry)
                .list();
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                Action.valueOf(row.getString("action")),
                row.getString("subject"),
                row.getString("origin"));
    }
}
