package io.tessera.platform.cli.split;

import io.tessera.platform.data.embedded.EmbeddedServer;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Base64;

/** The administrator's key of an installation that has none: made here, where it can be shown, and given to the edge. */
final class FirstAdministrator {

    private static final int BYTES = 33;

    private FirstAdministrator() {}

    /** Returns a key for a new installation, nothing for one that has keys. */
    static String keyFor(EmbeddedServer server, String database) {
        try (var connection = server.connectAsSuperuser(database);
                var statement = connection.createStatement()) {
            try (var table = statement.executeQuery("select to_regclass('identity.api_key') is null")) {
                table.next();
                if (table.getBoolean(1)) {
                    return random();
                }
            }
            try (var keys = statement.executeQuery("select not exists (select from identity.api_key)")) {
                keys.next();
                return keys.getBoolean(1) ? random() : "";
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be asked for its keys", e);
        }
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
