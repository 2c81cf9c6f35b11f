package io.tessera.identity.users;

import io.tessera.platform.access.Sessions;
import io.tessera.platform.data.InstallationSecret;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Links that work once, as stored: the id, and behind it a code that only who has the installation's secret can make. Needs a running
 * transaction of identity.
 */
@Component
class OneTimeLinks {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int ID = 16;

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final SecretKeySpec key;

    OneTimeLinks(JdbcTemplate jdbc, Clock clock, InstallationSecret secret) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.key = new SecretKeySpec(secret.derive("one-time-links"), ALGORITHM);
    }

    /** Makes a link; earlier ones of the same user no longer work. */
    UUID make(@Nullable UUID user, Duration lifetime, String by) {
        jdbc.update(
                "delete from identity.one_time_link where user_id is not distinct from ? and used_at is null", user);
        var id = UUID.randomUUID();
        var now = clock.instant();
        jdbc.update(
                "insert into identity.one_time_link (id, user_id, made_at, made_by, ends_at) values (?, ?, ?, ?, ?)",
                id,
                user,
                Timestamp.from(now),
                by,
                Timestamp.from(now.plus(lifetime)));
        return id;
    }

    /** Returns the path and query of a link. */
    String path(UUID id) {
        var bytes = bytes(id);
        var code = mac(bytes);
        var token = Arrays.copyOf(bytes, ID + code.length);
        System.arraycopy(code, 0, token, ID, code.length);
        return Sessions.JOIN + "?link="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Finds the link of a token; one that was used or has ended is none. With a lock, so that two do not use it. */
    Optional<OneTimeLink> find(String token) {
        return id(token)
                .flatMap(id -> jdbc
                        .query(
                                "select id, user_id, ends_at, used_at from identity.one_time_link where id = ? for update",
                                (rs, row) -> read(rs),
                                id)
                        .stream()
                        .findFirst())
                .filter(link -> link.works(clock.instant()));
    }

    void used(UUID id) {
        jdbc.update("update identity.one_time_link set used_at = ? where id = ?", Timestamp.from(clock.instant()), id);
    }

    private Optional<UUID> id(String token) {
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length != ID + key.getEncoded().length) {
                return Optional.empty();
            }
            var id = Arrays.copyOf(bytes, ID);
            var code = Arrays.copyOfRange(bytes, ID, bytes.length);
            if (!MessageDigest.isEqual(code, mac(id))) {
                return Optional.empty();
            }
            var read = ByteBuffer.wrap(id);
            return Optional.of(new UUID(read.getLong(), read.getLong()));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private byte[] mac(byte[] id) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(id);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is missing from this Java", e);
        }
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(ID)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static OneTimeLink read(ResultSet rs) throws SQLException {
        var used = rs.getTimestamp(4);
        return new OneTimeLink(
                rs.getObject(1, UUID.class),
                rs.getObject(2, UUID.class),
                rs.getTimestamp(3).toInstant(),
                used == null ? null : used.toInstant());
    }
}
