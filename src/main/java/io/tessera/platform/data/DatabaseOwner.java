package io.tessera.platform.data;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The user that owns the modules' schemas and migrates them. Work never runs as this user.
 *
 * @param url the database's JDBC address
 * @param user the user's name
 * @param password the user's password; null where the server asks for none
 */
public record DatabaseOwner(
        String url, @Nullable String user, @Nullable String password) {

    /**
     * Connects as this user.
     *
     * @return a connection of its own
     * @throws SQLException when the server cannot be reached or refuses
     */
    public Connection connect() throws SQLException {
        var properties = new Properties();
        if (user != null) {
            properties.put("user", user);
        }
        if (password != null) {
            properties.put("password", password);
        }
        properties.put("ApplicationName", "tessera migrations");
        return DriverManager.getConnection(url, properties);
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "DatabaseOwner[%s, %s]".formatted(url, user);
    }
}
