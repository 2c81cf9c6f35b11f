package io.tessera.platform.cli;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.util.FileSystemUtils;

/**
 * A data directory of one run's own, removed at its end. What runs left behind that were killed is removed at the start of
 * the next: a directory whose lock can be taken has nobody at home.
 */
public final class TemporaryInstallation implements AutoCloseable {

    private static final String LOCK = "run.lock";

    private final Path folder;
    private final FileChannel lock;

    private TemporaryInstallation(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Makes the directory and removes what dead runs left.
     *
     * @return the directory, to be closed
     */
    public static TemporaryInstallation create() {
        try {
            var parent =
                    Path.of(System.getProperty("java.io.tmpdir"), "tessera-" + System.getProperty("user.name", "user"));
            Files.createDirectories(parent);
            sweep(parent);
            var folder = Files.createTempDirectory(parent, "run-");
            var lock = FileChannel.open(
                    folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
            lock.lock();
            return new TemporaryInstallation(folder, lock);
        } catch (IOException e) {
            throw CommandFailure.internal(
                    "no temporary folder can be made (%s); give one with --data-dir.".formatted(e.getMessage()));
        }
    }

    /**
     * Returns the data directory.
     *
     * @return a folder nobody else uses
     */
    public Path dataDirectory() {
        return folder.resolve("data");
    }

    /** Removes it. What cannot be removed now is removed at the next start. */
    @Override
    public void close() {
        remove(folder, lock);
    }

    private static void sweep(Path parent) throws IOException {
        try (DirectoryStream<Path> runs = Files.newDirectoryStream(parent, "run-*")) {
            for (var run : runs) {
                removeIfDead(run);
            }
        }
    }

    private static void removeIfDead(Path run) {
        try {
            var channel = FileChannel.open(run.resolve(LOCK), StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                return;
            }
            LeftBehindServers.stop(run.resolve("data"));
            remove(run, channel);
        } catch (IOException | OverlappingFileLockException inUseOrGone) {
            // another process is at it, or was
        }
    }

    private static void remove(Path folder, FileChannel lock) {
        try {
            FileSystemUtils.deleteRecursively(folder);
            lock.close();
        } catch (IOException later) {
            // the next start tries again
        }
    }
}
