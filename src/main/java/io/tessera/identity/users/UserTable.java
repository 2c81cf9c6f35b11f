package io.tessera.identity.users;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Users as stored. All methods need a running transaction of identity. */
@Component
class UserTable {

    private static final String SELECT = """
            select id, name, shown_name, role, password is not null, created_at, created_by, disabled_at, last_seen_at
              from identity.app_user
            """;

    /** One change at a time where the number of administrators counts. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('tessera.identity.users'))";

    private final JdbcTemplate jdbc;

    UserTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void lock() {
        jdbc.query(LOCK, rs -> {});
    }

    boolean isEmpty() {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select not exists (select from identity.app_user)", Boolean.class));
    }

    List<User> all() {
        return jdbc.query(SELECT + " order by disabled_at nulls first, shown_name, name", (rs, row) -> read(rs));
    }

    Optional<User> find(UUID id) {
        return jdbc.query(SELECT + " where id = ?", (rs, row) -> read(rs), id).stream()
                .findFirst();
    }

    Optional<User> named(String name) {
        return jdbc.query(SELECT + " where name = ?", (rs, row) -> read(rs), name).stream()
                .findFirst();
    }

    Optional<String> password(UUID id) {
        return jdbc
                .query(
                        "select password from identity.app_user where id = ? and password is not null",
                        (rs, row) -> rs.getString(1),
                        id)
                .stream()
                .findFirst();
    }

    void add(User user) {
        jdbc.update(
                """
                insert into identity.app_user (id, name, shown_name, role, created_at, created_by) values (?, ?, ?, ?, ?, ?)
                """,
                user.id(),
                user.name(),
                user.shownName(),
                user.role().name(),
                Timestamp.from(user.createdAt()),
                user.createdBy());
    }

    void password(UUID id, String encoded) {
        jdbc.update("update identity.app_user set password = ? where id = ?", encoded, id);
    }

    void role(UUID id, Role role) {
        jdbc.update("update identity.app_user set role = ? where id = ?", role.name(), id);
    }

    void disabled(UUID id, @Nullable Instant at) {
        jdbc.update(
                "update identity.app_user set disabled_at = ? where id = ?",
                at == null ? null : Timestamp.from(at),
                id);
    }

    void seen(UUID id, Instant at) {
        jdbc.update("update identity.app_user set last_seen_at = ? where id = ?", Timestamp.from(at), id);
    }

    void endSessions(UUID id) {
        jdbc.update("delete from identity.user_session where user_id = ?", id);
    }

    /** How many can administrate: joined, and not shut out. */
    int administrators() {
        var count = jdbc.queryForObject("""
                select count(*)::int from identity.app_user
                 where role = 'ADMINISTRATOR' and disabled_at is null and password is not null
                """, Integer.class);
        return count == null ? 0 : count;
    }

    private static User read(ResultSet rs) throws SQLException {
        return new User(
                rs.getObject(1, UUID.class),
                rs.getString(2),
                rs.getString(3),
                Role.valueOf(rs.getString(4)),
                rs.getBoolean(5),
                rs.getTimestamp(6).toInstant(),
                rs.getString(7),
                instant(rs, 8),
                instant(rs, 9));
    }

    private static @Nullable Instant instant(ResultSet rs, int column) throws SQLException {
        var at = rs.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
