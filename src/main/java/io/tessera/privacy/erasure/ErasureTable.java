package io.tessera.privacy.erasure;

import io.tessera.privacy.IdentifierKind;
import io.tessera.privacy.suppression.Identifier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tables of erasures and of what the modules acknowledged. */
@Repository
@Transactional
class ErasureTable {

    private static final String COLUMNS = "id, email, phone, person, requested_at, requested_by, pruned_at";

    private final JdbcClient jdbc;

    ErasureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Erasure erasure) {
        var subject = erasure.subject();
        jdbc.sql("insert into privacy.erasure (id, email, phone, person, requested_at, requested_by)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .param(erasure.id())
                .param(subject.hash(IdentifierKind.EMAIL).orElse(null))
                .param(subject.hash(IdentifierKind.PHONE).orElse(null))
                .param(subject.person().orElse(null))
                .param(erasure.requestedAt().atOffset(ZoneOffset.UTC))
                .param(erasure.requestedBy())
                .update();
    }

    Optional<Erasure> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from privacy.erasure where id = ?")
                .param(id)
                .query((row, number) -> erasure(row))
                .optional();
    }

    /** Returns erasures, newest first, before the given place. */
    List<Erasure> before(Instant requestedAt, UUID id, int limit) {
        return jdbc.sql("select " + COLUMNS + " from privacy.erasure where (requested_at, id) < (?, ?)"
                        + " order by requested_at desc, id desc limit ?")
                .param(requestedAt.atOffset(ZoneOffset.UTC))
                .param(id)
                .param(limit)
                .query((row, number) -> erasure(row))
                .list();
    }

    /** Notes a word; the first of each module counts, a repeat changes nothing. */
    void acknowledge(Acknowledgement word) {
        jdbc.sql("""
                insert into privacy.erasure_acknowledgement (erasure, module, deleted, acknowledged_at)
                values (?, ?, ?, ?) on conflict (erasure, module) do nothing
                """)
                .params(word.erasure(), word.module(), word.deleted(), word.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Acknowledgement> acknowledgements(Collection<UUID> erasures) {
        return jdbc.sql("""
                select erasure, module, deleted, acknowledged_at from privacy.erasure_acknowledgement
                where erasure = any(cast(? as uuid[])) order by acknowledged_at, module
                """)
                .param(erasures.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> new Acknowledgement(
                        row.getObject("erasure", UUID.class),
                        row.getString("module"),
                        row.getInt("deleted"),
                        row.getTimestamp("acknowledged_at").toInstant()))
                .list();
    }

    /** Notes that payloads of handled events are gone. */
    void pruned(UUID erasure, Instant at) {
        jdbc.sql("update privacy.erasure set pruned_at = ? where id = ? and pruned_at is null")
                .params(at.atOffset(ZoneOffset.UTC), erasure)
                .update();
    }

    /** Returns erasures whose modules have all deleted, so many of them, but whose payloads may still be there. */
    List<UUID> acknowledgedButNotPruned(int modules) {
        return jdbc.sql("""
                select id from privacy.erasure e where pruned_at is null
                and (select count(*) from privacy.erasure_acknowledgement a where a.erasure = e.id) >= ?
                """).param(modules).query(UUID.class).list();
    }

    /** Returns whether so many modules have deleted. */
    boolean isAcknowledgedBy(int modules, UUID erasure) {
        return jdbc.sql("select count(*) >= ? from privacy.erasure_acknowledgement where erasure = ?")
                .params(modules, erasure)
                .query(Boolean.class)
                .single();
    }

    private static Erasure erasure(ResultSet row) throws SQLException {
        return new Erasure(
                row.getObject("id", UUID.class),
                row.getTimestamp("requested_at").toInstant(),
                row.getString("requested_by"),
                subject(row),
                row.getTimestamp("pruned_at") != null);
    }

    private static ErasureSubject subject(ResultSet row) throws SQLException {
        var email = row.getObject("email", UUID.class);
        if (email != null) {
            return new ErasureSubject.Owner(new Identifier(email, IdentifierKind.EMAIL));
        }
        var phone = row.getObject("phone", UUID.class);
        return phone != null
                ? new ErasureSubject.Owner(new Identifier(phone, IdentifierKind.PHONE))
                : new ErasureSubject.Person(row.getObject("person", UUID.class));
    }
}
