package io.tessera.identity.users;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What would be sent by mail. There is no mail server: whoever invites reads the message here and hands it on. A message holds the id
 * of its link only, so that the database alone gives no link away.
 */
@Component
public class Outbox {

    private final JdbcTemplate jdbc;
    private final OneTimeLinks links;
    private final Clock clock;

    Outbox(JdbcTemplate jdbc, OneTimeLinks links, Clock clock) {
        this.jdbc = jdbc;
        this.links = links;
        this.clock = clock;
    }

    /** What a message is about. */
    public enum Kind {
        /** Somebody is invited. */
        INVITATION,
        /** Somebody is to choose a new password. */
        NEW_PASSWORD
    }

    /**
     * A message.
     *
     * @param id its number
     * @param at when it was written
     * @param recipient whom it is for
     * @param kind what it is about
     * @param link path and query of the link in it
     * @param open whether the link still works
     */
    public record Message(long id, Instant at, String recipient, Kind kind, String link, boolean open) {}

    /** Adds a message, in the running transaction. */
    void put(String recipient, Kind kind, UUID link) {
        jdbc.update(
                "insert into identity.outgoing_message (at, recipient, kind, link_id) values (?, ?, ?, ?)",
                Timestamp.from(clock.instant()),
                recipient,
                kind.name(),
                link);
    }

    /**
     * Lists messages, the newest first. Those whose link was replaced by a later one are gone.
     *
     * @param count how many at most
     * @return the messages
     */
    @Transactional(readOnly = true)
    public List<Message> newest(int count) {
        return jdbc.query(
                """
                select m.id, m.at, m.recipient, m.kind, m.link_id, l.used_at is null and l.ends_at > ?
                  from identity.outgoing_message m join identity.one_time_link l on l.id = m.link_id
                 order by m.id desc limit ?
                """,
                (rs, row) -> new Message(
                        rs.getLong(1),
                        rs.getTimestamp(2).toInstant(),
                        rs.getString(3),
                        Kind.valueOf(rs.getString(4)),
                        links.path(rs.getObject(5, UUID.class)),
                        rs.getBoolean(6)),
                Timestamp.from(clock.instant()),
                count);
    }
}
