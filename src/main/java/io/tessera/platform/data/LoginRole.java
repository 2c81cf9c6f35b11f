package io.tessera.platform.data;

import static io.tessera.platform.data.DatabaseNames.quoted;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.postgresql.PGConnection;

/**
 * The role as which the pool logs in: it owns nothing, inherits nothing and has no right of its own; all it can do is take
 * the role of an active module for the length of a transaction.
 *
 * @param name the role's name
 * @param password its password, derived, so that it is stored nowhere
 */
record LoginRole(String name, String password) {

    static LoginRole of(String name, byte[] key) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            var derived = mac.doFinal(("tessera login " + name).getBytes(StandardCharsets.UTF_8));
            return new LoginRole(name, HexFormat.of().formatHex(derived));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is missing from this Java", e);
        }
    }

    /** Makes the role when it is not there, sets its password and makes it a member of exactly these roles. */
    void make(Connection connection, Collection<String> moduleRoles) throws SQLException {
        try (var statement = connection.createStatement()) {
            if (!exists(connection)) {
                statement.execute("create role %s login noinherit".formatted(quoted(name)));
            }
            connection.unwrap(PGConnection.class).alterUserPassword(name, password.toCharArray(), "scram-sha-256");
            var surplus = memberships(connection);
            surplus.removeAll(moduleRoles);
            for (var role : surplus) {
                statement.execute("revoke %s from %s".formatted(quoted(role), quoted(name)));
            }
            for (var role : moduleRoles) {
                statement.addBatch("grant %s to %s".formatted(quoted(role), quoted(name)));
            }
            statement.addBatch(
                    "grant connect on database %s to %s".formatted(quoted(connection.getCatalog()), quoted(name)));
            statement.executeBatch();
        }
        verify(connection, moduleRoles);
    }

    /** Fails closed: whatever an administrator did to the role, it never works with more rights than it should have. */
    private void verify(Connection connection, Collection<String> moduleRoles) throws SQLException {
        var query = """
                select rolsuper or rolinherit or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication
                       or exists (select from pg_shdepend where refobjid = r.oid and deptype = 'o')
                from pg_roles r where rolname = ?""";
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var row = statement.executeQuery()) {
                if (!row.next() || row.getBoolean(1) || !memberships(connection).equals(Set.copyOf(moduleRoles))) {
                    throw new IllegalStateException(
                            "Role %s has more rights than it should have, or owns something: drop it and start again"
                                    .formatted(name));
                }
            }
        }
    }

    private boolean exists(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select from pg_roles where rolname = ?")) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private Set<String> memberships(Connection connection) throws SQLException {
        var query = """
                select g.rolname from pg_auth_members m join pg_roles g on g.oid = m.roleid
                join pg_roles r on r.oid = m.member where r.rolname = ?""";
        var roles = new LinkedHashSet<String>();
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    roles.add(rows.getString(1));
                }
            }
        }
        return roles;
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "LoginRole[%s]".formatted(name);
    }
}
