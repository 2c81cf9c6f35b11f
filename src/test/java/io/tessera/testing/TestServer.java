package io.tessera.testing;

import io.tessera.platform.data.PreparedDatabase;
import io.tessera.platform.data.embedded.EmbeddedServer;
import io.tessera.platform.data.embedded.OwnedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.util.FileSystemUtils;

/**
 * The one database server of this Java process, started when first asked for and stopped at its end. It may lose data in a
 * crash and is all the faster. Every database on it has an owner of its own who is no superuser.
 */
public final class TestServer {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestServer() {}

    /**
     * Makes an empty database.
     *
     * @return how to reach it as its owner
     */
    public static OwnedDatabase freshDatabase() {
        return Holder.SERVER.database("test" + DATABASES.incrementAndGet());
    }

    /**
     * Makes a database in which the schemas of all modules are migrated already: a copy of one that is prepared when first
     * asked for.
     *
     * @return how to reach it as its owner
     */
    public static OwnedDatabase preparedDatabase() {
        var name = "test" + DATABASES.incrementAndGet();
        var original = Original.DATABASE;
        try (var connection = Holder.SERVER.connectAsSuperuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database %s template original owner %s".formatted(name, original.user()));
            return new OwnedDatabase(Holder.SERVER.url(name), original.user(), original.password());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Connects to a database as the server's superuser, for what only an administrator may do.
     *
     * @param database the database's name
     * @return a connection, to be closed
     * @throws SQLException when the server cannot be reached
     */
    public static Connection superuser(String database) throws SQLException {
        return Holder.SERVER.connectAsSuperuser(database);
    }

    /**
     * Makes an empty directory below {@code target}, removed at the end of this Java process.
     *
     * @return its path
     */
    public static Path freshDirectory() {
        try {
            return Files.createTempDirectory(Holder.DIRECTORY, "data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns where the tests keep PostgreSQL's unpacked programs: the same for all runs of the build.
     *
     * @return a directory below {@code target}
     */
    public static Path binaries() {
        return Path.of("target", "postgres").toAbsolutePath();
    }

    private static final class Original {

        static final OwnedDatabase DATABASE = make();

        private static OwnedDatabase make() {
            var database = Holder.SERVER.database("original");
            PreparedDatabase.prepare(database);
            return database;
        }
    }

    private static final class Holder {

        static final Path DIRECTORY = directory();
        static final EmbeddedServer SERVER = start();

        private static EmbeddedServer start() {
            var server = EmbeddedServer.start(DIRECTORY, List.of(binaries()), false);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                server.close();
                FileSystemUtils.deleteRecursively(DIRECTORY.toFile());
            }));
            return server;
        }

        private static Path directory() {
            try {
                return Files.createTempDirectory(
                        Files.createDirectories(Path.of("target").toAbsolutePath()), "test-server");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
