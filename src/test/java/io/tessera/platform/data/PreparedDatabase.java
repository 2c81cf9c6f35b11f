package io.tessera.platform.data;

import io.tessera.platform.data.embedded.OwnedDatabase;
import io.tessera.platform.modules.ActiveModules;
import java.util.Base64;

/** Prepares a database for all modules without starting Tessera. */
public final class PreparedDatabase {

    private PreparedDatabase() {}

    /**
     * Makes schemas, roles and tables.
     *
     * @param database an empty database
     */
    public static void prepare(OwnedDatabase database) {
        var unused = InstallationSecret.of(Base64.getEncoder().encodeToString(new byte[32]));
        var owner = new DatabaseOwner(database.url(), database.user(), database.password());
        Database.prepare(owner, ActiveModules.selectedBy("*"), unused);
    }
}
