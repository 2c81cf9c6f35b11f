package io.tessera.privacy.suppression;

import io.tessera.privacy.IdentifierKind;
import io.tessera.privacy.Suppression;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table behind the list. A lifted suppression stays as an inactive row, so that its version goes on growing. */
@Repository
class SuppressionTable {

    private final JdbcClient jdbc;

    SuppressionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes rows active; those that are stay as they are. Ordered by id, so that two callers never wait for each other. */
    void activate(Collection<Identifier> identifiers, SuppressionReason reason, Instant now) {
        jdbc.sql("""
                insert into privacy.suppression as s (id, kind, version, active, since, reason)
                select distinct on (i.id) i.id, i.kind, 1, true, :now, :reason
                from unnest(cast(:ids as uuid[]), cast(:kinds as text[])) as i (id, kind)
                order by i.id
                on conflict (id) do update
                set version = s.version + 1, active = true, since = excluded.since, reason = excluded.reason
                where not s.active
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("reason", reason.name())
                .param("ids", ids(identifiers.stream().map(Identifier::id).toList()))
                .param(
                        "kinds",
                        identifiers.stream()
                                .map(identifier -> identifier.kind().name())
                                .toArray(String[]::new))
                .update();
    }

    /** Makes rows inactive and returns what changed. */
    List<Suppression> deactivate(Collection<UUID> ids) {
        return jdbc.sql("""
                update privacy.suppression set version = version + 1, active = false
                where id in (select id from privacy.suppression where active and id = any(cast(:ids as uuid[]))
                             order by id for update)
                returning id, version, kind, active
                """)
                .param("ids", ids(ids))
                .query((row, number) -> fact(row))
                .list();
    }

    /** Returns what is true of identifiers now. */
    List<Suppression> facts(Collection<UUID> ids) {
        return jdbc.sql("""
                select id, version, kind, active from privacy.suppression
                where id = any(cast(:ids as uuid[])) order by id
                """)
                .param("ids", ids(ids))
                .query((row, number) -> fact(row))
                .list();
    }

    /** Returns active entries, oldest first, behind the given place. */
    List<SuppressionEntry> after(Instant since, UUID id, int limit) {
        return jdbc.sql("""
                select id, kind, since, reason from privacy.suppression
                where active and (since, id) > (:since, :id) order by since, id limit :limit
                """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("id", id)
                .param("limit", limit)
                .query((row, number) -> entry(row))
                .list();
    }

    private static Suppression fact(ResultSet row) throws SQLException {
        return new Suppression(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                IdentifierKind.valueOf(row.getString("kind")),
                row.getBoolean("active"));
    }

    private static SuppressionEntry entry(ResultSet row) throws SQLException {
        return new SuppressionEntry(
                row.getObject("id", UUID.class),
                IdentifierKind.valueOf(row.getString("kind")),
                row.getTimestamp("since").toInstant(),
                SuppressionReason.valueOf(row.getString("reason")));
    }

    private static String[] ids(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
