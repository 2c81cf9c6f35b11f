package io.tessera.platform.data.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** Makes a database with an owner who is no superuser but may create the modules' roles. */
final class OwnedDatabaseMaker {

    private final EmbeddedServer server;
    private final String password;

    OwnedDatabaseMaker(EmbeddedServer server, String password) {
        this.server = server;
        this.password = password;
    }

    OwnedDatabase open(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,39}")) {
            throw new IllegalArgumentException("Not a database name of ours: " + name);
        }
        var database = new OwnedDatabase(server.url(name), name + "_owner", password);
        try (var existing = DriverManager.getConnection(database.url(), database.user(), password)) {
            return database;
        } catch (SQLException notThereYet) {
            return make(name, database);
        }
    }

    /** Each step is left out when an earlier start that was cut short has done it. */
    private OwnedDatabase make(String name, OwnedDatabase database) {
        try (var connection = server.connectAsSuperuser("postgres");
                var statement = connection.createStatement()) {
            if (isMissing(statement, "select from pg_roles where rolname = '%s'".formatted(database.user()))) {
                statement.execute("create role %s login createrole noinherit".formatted(database.user()));
            }
            setPassword(connection, database.user());
            if (isMissing(statement, "select from pg_database where datname = '%s'".formatted(name))) {
                statement.execute("create database %s owner %s".formatted(name, database.user()));
            }
            statement.execute("revoke all on database %s from public".formatted(name));
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException("The database %s could not be made".formatted(name), e);
        }
    }

    /** The driver hashes the password here, so that it does not stand in the server's log. */
    private void setPassword(Connection connection, String user) throws SQLException {
        connection.unwrap(PGConnection.class).alterUserPassword(user, password.toCharArray(), "scram-sha-256");
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }
}
