package io.tessera.discovery.imports;

import io.tessera.platform.installation.DataDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The uploaded files, kept in the data directory only as long as rows of them are to be read: they hold people who may ask
 * to be forgotten.
 */
@Component
class UploadedFiles {

    private static final Logger LOG = LoggerFactory.getLogger(UploadedFiles.class);
    private static final String PARTIAL = ".part";
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final DataDirectory data;

    UploadedFiles(DataDirectory data) {
        this.data = data;
    }

    /**
     * A file that is safe on disk.
     *
     * @param contentHash SHA-256 in hexadecimal
     * @param size length in bytes
     */
    record Stored(String contentHash, long size) {}

    /** Stores a file so that it survives a crash from here on. */
    Stored store(UUID id, InputStream content) throws IOException {
        var partial = folder().resolve(id + PARTIAL);
        try {
            var stored = write(partial, content);
            Files.move(partial, path(id), StandardCopyOption.ATOMIC_MOVE);
            force(folder());
            return stored;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(partial);
            throw e;
        }
    }

    Path path(UUID id) {
        return folder().resolve(id.toString());
    }

    void delete(UUID id) {
        try {
            Files.deleteIfExists(path(id));
        } catch (IOException e) {
            // kept for the sweep at the next start
            LOG.warn("The upload of import {} cannot be deleted now: {}", id, e.toString());
        }
    }

    /** Deletes what a process that was killed left behind. */
    void sweep(Predicate<UUID> needed) throws IOException {
        try (var files = Files.newDirectoryStream(folder())) {
            for (var file : files) {
                var name = file.getFileName().toString();
                // what is not named by an import was not put here by us, and is left alone
                if (name.endsWith(PARTIAL) || NAME.matcher(name).matches() && !needed.test(UUID.fromString(name))) {
                    Files.delete(file);
                }
            }
        }
    }

    private Path folder() {
        return data.directory("uploads");
    }

    private static Stored write(Path file, InputStream content) throws IOException {
        var digest = sha256();
        var size = 0L;
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            var buffer = new byte[1 << 17];
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
                var bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                size += read;
            }
            channel.force(true);
        }
        return new Stored(HexFormat.of().formatHex(digest.digest()), size);
    }

    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }
}
