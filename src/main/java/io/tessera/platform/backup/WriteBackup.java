package io.tessera.platform.backup;

import io.tessera.platform.data.DatabaseOwner;
import io.tessera.platform.data.InstallationSecret;
import io.tessera.platform.data.ModuleSchemas;
import io.tessera.platform.installation.DataDirectory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the whole installation into one zip file: every table of every module as it was at one moment, the counters, the
 * uploads and the secret. Work goes on meanwhile.
 */
@Service
class WriteBackup {

    /** What of the data directory belongs to the installation; the database's own files are not copied but read. */
    private static final List<String> KEPT = List.of(InstallationSecret.FILE, "uploads");

    private static final String UNKNOWN = "development";

    private final DatabaseOwner owner;
    private final DataDirectory directory;
    private final Clock clock;
    private final @Nullable BuildProperties build;

    WriteBackup(DatabaseOwner owner, DataDirectory directory, Clock clock, ObjectProvider<BuildProperties> build) {
        this.owner = owner;
        this.directory = directory;
        this.clock = clock;
        this.build = build.getIfAvailable();
    }

    /** Writes the backup. A stream that ends without the manifest is not a backup. */
    void to(OutputStream stream) throws IOException {
        try (var connection = owner.connect();
                var zip = new ZipOutputStream(stream)) {
            var createdAt = clock.instant();
            beginSnapshot(connection);
            var tables = new Tables(connection);
            var schemas = ModuleSchemas.versions(connection);
            var names = schemas.stream().map(ModuleSchemas.Version::module).toList();
            var written = new ArrayList<Manifest.Table>();
            for (var table : tables.list(names)) {
                zip.putNextEntry(new ZipEntry("tables/" + table.title() + ".copy"));
                written.add(tables.copyOut(table, zip));
            }
            var files = files(zip);
            // counters know no snapshot: read last, they are never behind the rows
            var manifest = new Manifest(
                    Manifest.FORMAT, version(), createdAt, schemas, written, tables.sequences(names), files);
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(JsonMapper.builder().build().writeValueAsBytes(manifest));
            zip.closeEntry();
            connection.rollback();
        } catch (SQLException e) {
            throw new IOException("the database cannot be read: " + e.getMessage(), e);
        }
    }

    private static void beginSnapshot(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    }

    private List<Manifest.StoredFile> files(ZipOutputStream zip) throws IOException {
        var stored = new ArrayList<Manifest.StoredFile>();
        for (var kept : KEPT) {
            var root = directory.path().resolve(kept);
            if (Files.exists(root)) {
                try (var files = Files.walk(root)) {
                    for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                        store(zip, file, stored);
                    }
                }
            }
        }
        return stored;
    }

    private void store(ZipOutputStream zip, Path file, List<Manifest.StoredFile> stored) throws IOException {
        var path = directory.path().relativize(file).toString().replace('\\', '/');
        try (var content = Files.newInputStream(file)) {
            zip.putNextEntry(new ZipEntry("files/" + path));
            var digest = RowHash.sha256();
            var bytes = content.transferTo(new DigestOutputStream(zip, digest));
            stored.add(new Manifest.StoredFile(path, bytes, HexFormat.of().formatHex(digest.digest())));
        } catch (NoSuchFileException goneMeanwhile) {
            // an upload that was worked off while the backup ran: its rows are in the tables
        }
    }

    private String version() {
        return build == null ? UNKNOWN : Objects.requireNonNullElse(build.getVersion(), UNKNOWN);
    }
}
