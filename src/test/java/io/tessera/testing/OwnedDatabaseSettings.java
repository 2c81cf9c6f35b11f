package io.tessera.testing;

import io.tessera.platform.data.embedded.OwnedDatabase;
import java.util.List;

/** How a program started by a test is told of its database. */
public final class OwnedDatabaseSettings {

    private OwnedDatabaseSettings() {}

    /**
     * Returns the settings.
     *
     * @param database the database
     * @return each {@code --name=value}
     */
    public static List<String> of(OwnedDatabase database) {
        return List.of(
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password());
    }
}
