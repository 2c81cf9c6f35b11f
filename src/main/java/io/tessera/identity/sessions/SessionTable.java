package io.tessera.identity.sessions;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Sessions as stored. All methods need a running transaction of identity. */
@Component
class SessionTable {

    private final JdbcTemplate jdbc;

    SessionTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A session as stored. */
    record Row(UUID user, byte[] csrf, Instant beganAt, Instant seenAt) {}

    void add(SessionToken token, UUID user, byte[] csrf, Instant now, String origin) {
        jdbc.update("""
                insert into identity.user_session (hash, user_id, csrf, began_at, seen_at, origin) values (?, ?, ?, ?, ?, ?)
                """, token.hash(), user, csrf, Timestamp.from(now), Timestamp.from(now), origin);
    }

    Optional<Row> find(SessionToken token) {
        return jdbc
                .query(
                        "select user_id, csrf, began_at, seen_at from identity.user_session where hash = ?",
                        (rs, row) -> new Row(
                                rs.getObject(1, UUID.class),
                                rs.getBytes(2),
                                rs.getTimestamp(3).toInstant(),
                                rs.getTimestamp(4).toInstant()),
                        token.hash())
                .stream()
                .findFirst();
    }

    void seen(SessionToken token, Instant at) {
        jdbc.update("update identity.user_session set seen_at = ? where hash = ?", Timestamp.from(at), token.hash());
    }

    void remove(SessionToken token) {
        jdbc.update("delete from identity.user_session where hash = ?", token.hash());
    }

    void removeBegunBefore(Instant then) {
        jdbc.update("delete from identity.user_session where began_at < ?", Timestamp.from(then));
    }
}
