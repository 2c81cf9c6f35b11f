package io.tessera.platform.data;

import io.tessera.platform.data.embedded.ClusterTemplate;
import io.tessera.platform.data.embedded.EmbeddedServer;
import io.tessera.platform.modules.ActiveModules;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.core.env.PropertyResolver;

/** Starts the embedded server as the settings say. */
final class EmbeddedDatabase {

    private static final String NAME = "tessera";

    private final PropertyResolver settings;

    EmbeddedDatabase(PropertyResolver settings) {
        this.settings = settings;
    }

    /** Returns whether no other server is named. */
    boolean isWanted() {
        return settings.getProperty("spring.datasource.url", "embedded").equals("embedded");
    }

    /** Starts the server in a locked data directory. */
    EmbeddedServer start(Path directory, ActiveModules modules) {
        var caches =
                EmbeddedServer.binaryCaches(Optional.ofNullable(settings.getProperty("tessera.database.binaries-dir"))
                        .map(Path::of));
        var durable = settings.getProperty("tessera.database.durable", Boolean.class, true);
        if (!durable) {
            copyTemplate(directory, caches, modules);
        }
        return EmbeddedServer.start(directory, caches, durable);
    }

    /** Returns the user that owns the one database on the server. */
    static DatabaseOwner owner(EmbeddedServer server) {
        var database = server.database(NAME);
        return new DatabaseOwner(database.url(), database.user(), database.password());
    }

    private static void copyTemplate(Path directory, List<Path> caches, ActiveModules modules) {
        var key = new ModuleMigrations().fingerprint(modules.withData()).substring(0, 24);
        new ClusterTemplate(caches, key)
                .copyInto(
                        directory,
                        server -> Database.prepare(owner(server), modules, () -> {
                            throw new IllegalStateException("The embedded database's owner has a password");
                        }));
    }
}
