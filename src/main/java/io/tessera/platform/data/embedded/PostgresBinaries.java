package io.tessera.platform.data.embedded;

import io.tessera.platform.installation.InstallationException;
import io.tessera.platform.installation.PrivateFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL's programs, unpacked once per user and version into a cache directory that every data directory shares. The
 * directory's name carries the archive's hash, and a list of all files with their sizes tells whether it is whole.
 */
final class PostgresBinaries {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresBinaries.class);

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /** Returns the programs, unpacked into the first of the cache directories that can be written to. */
    static PostgresBinaries unpackedIn(List<Path> caches) {
        var archive = archive();
        var name = "postgres-" + hash(archive);
        IOException last = null;
        for (var cache : caches) {
            var home = cache.resolve(name);
            try {
                if (!Unpacked.isWhole(home)) {
                    unpack(archive, cache, home);
                }
                return new PostgresBinaries(home);
            } catch (IOException unusable) {
                LOG.debug("PostgreSQL cannot be unpacked into {}", cache, unusable);
                last = unusable;
            }
        }
        throw new InstallationException(
                "PostgreSQL cannot be unpacked into any of %s: %s"
                        .formatted(caches, last == null ? "no directory" : last.getMessage()),
                "Name a writable directory with tessera.database.binaries-dir.");
    }

    /** Returns the path of a program, such as {@code postgres}. */
    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    private static void unpack(byte[] archive, Path cache, Path home) throws IOException {
        PrivateFiles.directory(cache);
        var fresh = Files.createTempDirectory(cache, "unpacking-");
        try {
            Unpacked.unpack(new ByteArrayInputStream(archive), fresh);
            if (Files.exists(home)) {
                // someone damaged it: out of the way, since a directory that is not empty cannot be replaced
                Files.move(home, Files.createTempDirectory(cache, "damaged-").resolve("old"));
            }
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException anotherProcessWasFaster) {
            if (!Unpacked.isWhole(home)) {
                throw anotherProcessWasFaster;
            }
        } finally {
            FileSystemUtils.deleteRecursively(fresh);
        }
    }

    private static byte[] archive() {
        var name = SupportedPlatform.current().archive();
        try (var stream = PostgresBinaries.class.getClassLoader().getResourceAsStream(name)) {
            if (stream == null) {
                throw new InstallationException(
                        "This build of Tessera carries no PostgreSQL (%s is not on the class path).".formatted(name),
                        "Use the released jar, or a PostgreSQL server with spring.datasource.url.");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new InstallationException(
                    "The jar is damaged: %s cannot be read.".formatted(name), "Fetch the jar again.", e);
        }
    }

    private static String hash(byte[] archive) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }
}
