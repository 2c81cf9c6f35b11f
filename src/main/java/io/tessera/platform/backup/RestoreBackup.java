package io.tessera.platform.backup;

import io.tessera.platform.data.DatabaseOwner;
import io.tessera.platform.data.ModuleSchemas;
import io.tessera.platform.data.embedded.EmbeddedServer;
import io.tessera.platform.installation.DataDirectory;
import io.tessera.platform.installation.PrivateFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.springframework.util.FileSystemUtils;

/**
 * Makes an installation again from a backup, without starting it. Everything is made beside the data directory, compared
 * with the manifest and only then moved in place: what stops half way leaves nothing.
 */
public final class RestoreBackup {

    private static final String DATABASE = "tessera";
    /** More than an installation publishes between a backup and the day it is restored. */
    private static final long PLACES_LEFT_OUT = 1L << 32;

    private final Path backup;
    private final String version;

    /**
     * Prepares to restore.
     *
     * @param backup the file
     * @param version the version of the running program
     */
    public RestoreBackup(Path backup, String version) {
        this.backup = backup;
        this.version = version;
    }

    /**
     * Restores into a data directory that is empty or not there, with a database of its own.
     *
     * @param directory the data directory
     * @param binaryCaches where PostgreSQL's programs may be unpacked
     * @return how many rows were restored
     * @throws IOException when the backup cannot be read or the directory cannot be written
     * @throws UnusableBackupException when the backup is not whole, not ours or of a newer version
     */
    public long intoDirectory(Path directory, List<Path> binaryCaches) throws IOException {
        return into(directory, (fresh, zip, manifest) -> {
            try (var server = EmbeddedServer.start(fresh, binaryCaches, true)) {
                var database = server.database(DATABASE);
                fill(new DatabaseOwner(database.url(), database.user(), database.password()), zip, manifest);
            }
        });
    }

    /**
     * Restores into a database elsewhere that holds nothing of ours, and a data directory that is empty or not there.
     *
     * @param directory the data directory, for the secret and the uploads
     * @param owner the user that is to own the schemas
     * @return how many rows were restored
     * @throws IOException as above
     */
    public long intoDatabase(Path directory, DatabaseOwner owner) throws IOException {
        return into(directory, (fresh, zip, manifest) -> {
            try (var connection = owner.connect()) {
                if (!ModuleSchemas.versions(connection).isEmpty()) {
                    throw new UnusableBackupException(
                            "The database holds an installation already; restore into an empty one.");
                }
            }
            fill(owner, zip, manifest);
        });
    }

    /** Where the rows go. */
    private interface Target {
        void fill(Path fresh, ZipFile zip, Manifest manifest) throws IOException, SQLException;
    }

    private long into(Path given, Target target) throws IOException {
        var directory = given.toAbsolutePath().normalize();
        refuseFilled(directory);
        var fresh = directory.resolveSibling("." + directory.getFileName() + ".restoring");
        FileSystemUtils.deleteRecursively(fresh);
        try (var zip = new ZipFile(backup.toFile())) {
            var manifest = new BackupContent(zip).manifest();
            // the format file and the lock, as at a first start
            try (var lock = DataDirectory.open(PrivateFiles.directory(fresh), version)) {
                restoreFiles(zip, manifest, lock.path());
                target.fill(lock.path(), zip, manifest);
            }
            Files.deleteIfExists(directory);
            Files.move(fresh, directory);
            return manifest.rows();
        } catch (SQLException e) {
            throw new IOException("the database refuses: " + e.getMessage(), e);
        } finally {
            FileSystemUtils.deleteRecursively(fresh);
        }
    }

    private static void refuseFilled(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (var content = Files.list(directory)) {
                if (content.findAny().isPresent()) {
                    throw new UnusableBackupException(
                            "%s is not empty; restore into an empty or new data directory.".formatted(directory));
                }
            }
        }
    }

    private static void restoreFiles(ZipFile zip, Manifest manifest, Path directory) throws IOException {
        for (var file : manifest.files()) {
            var target = directory.resolve(file.path()).normalize();
            if (!target.startsWith(directory)) {
                throw new UnusableBackupException("The backup names a file outside of the data directory.");
            }
            PrivateFiles.directory(Optional.ofNullable(target.getParent()).orElse(directory));
            PrivateFiles.write(target, "");
            try (var content = BackupContent.entry(zip, file.entry());
                    var stream = Files.newOutputStream(target)) {
                var digest = RowHash.sha256();
                content.transferTo(new DigestOutputStream(stream, digest));
                if (!HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
                    throw new UnusableBackupException("The file %s in the backup is damaged.".formatted(file.path()));
                }
            }
        }
    }

    private static void fill(DatabaseOwner owner, ZipFile zip, Manifest manifest) throws SQLException, IOException {
        ModuleSchemas.make(owner, manifest.schemas());
        try (var connection = owner.connect()) {
            refuseOlder(connection, manifest);
            connection.setAutoCommit(false);
            var tables = new Tables(connection);
            tables.empty(manifest.tables());
            for (var table : manifest.tables()) {
                try (var rows = BackupContent.entry(zip, table.entry())) {
                    tables.copyIn(table, rows);
                }
                verify(tables, table);
            }
            for (var sequence : manifest.sequences()) {
                tables.set(isOfOutbox(sequence) ? behindWhatOthersKnow(sequence) : sequence);
            }
            connection.commit();
            connection.setAutoCommit(true);
            tables.execute("analyze");
        }
    }

    private static boolean isOfOutbox(Manifest.Sequence sequence) {
        return sequence.name().equals("outbox_id_seq");
    }

    /**
     * What was published after the backup has left its places with whoever heard it elsewhere: those are not handed out again,
     * else what is published now would be taken for what is known already.
     */
    private static Manifest.Sequence behindWhatOthersKnow(Manifest.Sequence sequence) {
        return new Manifest.Sequence(sequence.schema(), sequence.name(), sequence.value() + PLACES_LEFT_OUT, true);
    }

    /** The migrations known here must reach as far as those of the backup. */
    private static void refuseOlder(Connection connection, Manifest manifest) throws SQLException {
        var made = ModuleSchemas.versions(connection);
        if (!manifest.schemas().stream().allMatch(stored -> made.stream().anyMatch(here -> here.takes(stored)))) {
            throw new UnusableBackupException(
                    "The backup was written by Tessera %s, which is newer; restore it with that version."
                            .formatted(manifest.tessera()));
        }
    }

    private static void verify(Tables tables, Manifest.Table table) throws SQLException, IOException {
        var found = tables.copyOut(
                new Tables.Found(table.schema(), table.name(), table.columns()), OutputStream.nullOutputStream());
        if (!found.equals(table)) {
            throw new UnusableBackupException("The table %s came out with %d rows instead of %d, or with other content."
                    .formatted(table.title(), found.rows(), table.rows()));
        }
    }
}
