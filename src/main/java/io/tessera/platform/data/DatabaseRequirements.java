package io.tessera.platform.data;

import static io.tessera.platform.data.DatabaseNames.quoted;

import io.tessera.platform.installation.InstallationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What the migration user lacks on a database server, with the SQL by which an administrator grants it. */
public final class DatabaseRequirements {

    private static final int OLDEST = 150_000;

    private DatabaseRequirements() {}

    /**
     * One thing that is missing.
     *
     * @param problem what is missing, for people
     * @param sql the statement for the administrator; a comment where none helps
     */
    public record Missing(String problem, String sql) {}

    /**
     * Compares a database with what Tessera needs of it. Changes nothing.
     *
     * @param owner the migration user
     * @param modules the modules that are to run on it
     * @return what is missing, empty when nothing is
     * @throws SQLException when the database cannot be reached or refuses the user
     */
    public static List<Missing> check(DatabaseOwner owner, Collection<String> modules) throws SQLException {
        try (var connection = owner.connect()) {
            return check(connection, modules);
        }
    }

    static List<Missing> check(Connection connection, Collection<String> modules) throws SQLException {
        var names = new DatabaseNames(connection.getCatalog());
        var missing = new ArrayList<Missing>();
        checkServer(connection, names, missing);
        checkRoles(connection, names, modules, missing);
        checkSchemas(connection, modules, missing);
        return missing;
    }

    static void refuse(String database, List<Missing> missing) {
        if (!missing.isEmpty()) {
            throw new InstallationException(
                    "The database %s lacks what Tessera needs:%n%s"
                            .formatted(
                                    database,
                                    missing.stream()
                                            .map(Missing::problem)
                                            .collect(Collectors.joining("\n  ", "  ", ""))),
                    "Let an administrator of the server run this (also printed by doctor --sql):%n%s"
                            .formatted(
                                    missing.stream().map(Missing::sql).collect(Collectors.joining("\n  ", "  ", ""))));
        }
    }

    private static void checkServer(Connection connection, DatabaseNames names, List<Missing> missing)
            throws SQLException {
        var query = """
                select current_setting('server_version_num')::int, current_setting('server_version'), current_user,
                       (select rolcreaterole or rolsuper from pg_roles where rolname = current_user),
                       has_database_privilege(current_database(), 'CREATE'),
                       current_setting('server_encoding')""";
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            var user = row.getString(3);
            if (row.getInt(1) < OLDEST) {
                missing.add(new Missing(
                        "the server is PostgreSQL %s, needed is 15 or newer".formatted(row.getString(2)),
                        "-- upgrade the server to PostgreSQL 15 or newer"));
            }
            if (!row.getBoolean(4)) {
                missing.add(new Missing(
                        "user %s may not create roles (each module has its own)".formatted(user),
                        "alter role %s createrole;".formatted(quoted(user))));
            }
            if (!row.getBoolean(5)) {
                missing.add(new Missing(
                        "user %s may not create schemas (each module has its own)".formatted(user),
                        "grant create on database %s to %s;".formatted(quoted(names.database()), quoted(user))));
            }
            if (!row.getString(6).equals("UTF8")) {
                missing.add(new Missing(
                        "the database's encoding is %s, needed is UTF8".formatted(row.getString(6)),
                        "-- create the database again with encoding 'UTF8'"));
            }
        }
    }

    /** Before version 16 every user with CREATEROLE may manage every role; since then only those it was given. */
    private static void checkRoles(
            Connection connection, DatabaseNames names, Collection<String> modules, List<Missing> missing)
            throws SQLException {
        var roles = modules.stream().map(names::role).collect(Collectors.toList());
        roles.add(names.login(modules));
        var query = """
                select rolname, current_user from pg_roles
                where rolname = any(?) and current_setting('server_version_num')::int >= 160000
                  and not pg_has_role(current_user, oid, 'MEMBER WITH ADMIN OPTION')
                order by rolname""";
        try (var statement = connection.prepareStatement(query)) {
            statement.setArray(1, connection.createArrayOf("text", roles.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    missing.add(new Missing(
                            "user %s may not manage role %s".formatted(rows.getString(2), rows.getString(1)),
                            "grant %s to %s with admin option;"
                                    .formatted(quoted(rows.getString(1)), quoted(rows.getString(2)))));
                }
            }
        }
    }

    private static void checkSchemas(Connection connection, Collection<String> modules, List<Missing> missing)
            throws SQLException {
        var query = """
                select nspname, current_user from pg_namespace
                where nspname = any(?) and not pg_has_role(current_user, nspowner, 'USAGE')
                order by nspname""";
        try (var statement = connection.prepareStatement(query)) {
            statement.setArray(1, connection.createArrayOf("text", modules.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    missing.add(new Missing(
                            "schema %s is there and belongs to somebody else".formatted(rows.getString(1)),
                            "alter schema %s owner to %s;"
                                    .formatted(quoted(rows.getString(1)), quoted(rows.getString(2)))));
                }
            }
        }
    }
}
