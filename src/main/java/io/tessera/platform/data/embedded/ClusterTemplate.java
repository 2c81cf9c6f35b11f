package io.tessera.platform.data.embedded;

import io.tessera.platform.installation.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * A migrated but empty cluster kept beside the unpacked programs. A database that lives for one run only starts as a copy of
 * it, which takes a tenth of the time of making one. It saves time and nothing else: whatever goes wrong with it, the server
 * makes its cluster itself.
 */
public final class ClusterTemplate {

    private static final Logger LOG = LoggerFactory.getLogger(ClusterTemplate.class);

    private static final Duration KEPT = Duration.ofDays(7);

    private final List<Path> caches;
    private final String key;

    /**
     * Names a template.
     *
     * @param caches directories for templates, the first that can be written to is taken
     * @param key tells apart templates with different content; letters and digits
     */
    public ClusterTemplate(List<Path> caches, String key) {
        this.caches = caches;
        this.key = key;
    }

    /**
     * Copies the template into a directory in which no cluster is yet. It is made first when it is not there.
     *
     * @param directory where a server is to be started next
     * @param content fills the template's server when the template is made
     */
    public void copyInto(Path directory, Consumer<EmbeddedServer> content) {
        if (Files.exists(directory.resolve("postgres")) || ServerUser.current() instanceof ServerUser.Other) {
            return;
        }
        for (var cache : caches) {
            try {
                var template = cache.resolve("cluster-" + key);
                if (!Files.exists(template)) {
                    make(cache, template, content);
                }
                copy(template, directory);
                return;
            } catch (IOException | RuntimeException unusable) {
                LOG.debug("No template of the database in {}", cache, unusable);
                FileSystemUtils.deleteRecursively(directory.resolve("postgres").toFile());
            }
        }
    }

    private void make(Path cache, Path template, Consumer<EmbeddedServer> content) throws IOException {
        PrivateFiles.directory(cache);
        var draft = Files.createTempDirectory(cache, "making-");
        try {
            var server = EmbeddedServer.start(draft, caches, false);
            try {
                content.accept(server);
            } finally {
                server.closeCleanly();
            }
            removeOld(cache);
            Files.move(draft, template, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException anotherProcessWasFaster) {
            if (!Files.exists(template)) {
                throw anotherProcessWasFaster;
            }
        } finally {
            FileSystemUtils.deleteRecursively(draft);
        }
    }

    /** Those of versions that are no longer run would only take up room; young ones may be another version's in use. */
    private static void removeOld(Path cache) throws IOException {
        try (var templates = Files.newDirectoryStream(cache, "cluster-*")) {
            for (var template : templates) {
                if (Files.getLastModifiedTime(template)
                        .toInstant()
                        .isBefore(Instant.now().minus(KEPT))) {
                    FileSystemUtils.deleteRecursively(template);
                }
            }
        } catch (UncheckedIOException inUse) {
            LOG.debug("An old template stays", inUse);
        }
    }

    /** The passwords come last: without them the copy does not count. */
    private static void copy(Path template, Path directory) throws IOException {
        var ended = Programs.run(
                List.of("cp", "-Rp", template.resolve("postgres").toString(), directory.toString()), directory);
        if (ended.exitCode() != 0) {
            throw new IOException(ended.output());
        }
        PrivateFiles.write(
                directory.resolve(ServerPasswords.FILE), Files.readString(template.resolve(ServerPasswords.FILE)));
    }
}
