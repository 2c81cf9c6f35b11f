package io.tessera.platform.installation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.PropertyResolver;

/**
 * The directory that holds everything an installation keeps: the embedded database, the secret, uploads. One process at a
 * time holds its lock. A bean.
 */
public final class DataDirectory implements AutoCloseable {

    private static final String LOCK = "tessera.lock";

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataDirectory(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Opens the data directory that {@code tessera.data-dir} names ({@code ./data} by default).
     *
     * @param settings the settings
     * @return the locked directory
     * @throws InstallationException as {@link #open(Path, String)}
     */
    public static DataDirectory open(PropertyResolver settings) {
        return open(Path.of(settings.getProperty("tessera.data-dir", "data")), DirectoryFormat.program());
    }

    /**
     * Opens a data directory, made when it is not there, and locks it.
     *
     * @param directory where it is
     * @param version the version of the running program, null when unknown
     * @return the locked directory
     * @throws InstallationException when another process has it, when it was written by a newer version, when a split keeps
     *     databases in it that one process would not find, or when it cannot be written to
     */
    public static DataDirectory open(Path directory, @Nullable String version) {
        return open(directory, path -> {
            DirectoryFormat.check(path, version);
            refuseDatabasesOfASplit(path);
        });
    }

    /**
     * Opens a data directory for all processes of a split; also one with databases of their own.
     *
     * @param directory where it is
     * @return the locked directory
     * @throws InstallationException as {@link #open(Path, String)}
     */
    public static DataDirectory openForSplit(Path directory) {
        return open(directory, path -> DirectoryFormat.check(path, null));
    }

    private static DataDirectory open(Path directory, Check check) {
        var path = directory.toAbsolutePath().normalize();
        try {
            PrivateFiles.directory(path);
            var opened = lock(path);
            try {
                check.check(path);
            } catch (RuntimeException | IOException refused) {
                opened.close();
                throw refused;
            }
            return opened;
        } catch (IOException e) {
            throw new InstallationException(
                    "The data directory %s cannot be used: %s".formatted(path, e.getMessage()),
                    "Make it writable for this user, or choose another one with tessera.data-dir.",
                    e);
        }
    }

    private static void refuseDatabasesOfASplit(Path path) throws IOException {
        var processes = DirectoryFormat.ownDatabases(path);
        if (!processes.isEmpty()) {
            throw new InstallationException(
                    "The data directory %s holds databases of a split's processes (%s)."
                            .formatted(path, String.join(", ", processes)),
                    "Start it with 'tessera split', or choose another directory with tessera.data-dir.");
        }
    }

    /**
     * Returns which processes of a split have databases of their own here.
     *
     * @return their names; empty where all is in one database
     * @throws IOException when it cannot be read
     */
    public List<String> ownDatabases() throws IOException {
        return DirectoryFormat.ownDatabases(path);
    }

    /**
     * Notes which processes of a split have databases of their own here, so that nothing else opens the directory and misses
     * what is in them.
     *
     * @param processes their names
     * @throws IOException when it cannot be written
     */
    public void keepOwnDatabases(List<String> processes) throws IOException {
        DirectoryFormat.keepOwnDatabases(path, processes);
    }

    /**
     * Tells whether a process has a data directory. Changes nothing.
     *
     * @param directory where it is
     * @return the number of the process as far as it is known, empty when nobody has it
     */
    public static Optional<String> holder(Path directory) {
        var file = directory.resolve(LOCK);
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            try (var free = channel.tryLock()) {
                return free != null
                        ? Optional.empty()
                        : Optional.of(Files.readString(file).strip());
            }
        } catch (OverlappingFileLockException heldByThisVeryProcess) {
            return Optional.of(Long.toString(ProcessHandle.current().pid()));
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    /**
     * Returns where the directory is.
     *
     * @return an absolute path
     */
    public Path path() {
        return path;
    }

    /**
     * Returns a directory below this one, made when it is not there, readable by its owner only.
     *
     * @param name its name
     * @return its absolute path
     */
    public Path directory(String name) {
        try {
            return PrivateFiles.directory(path.resolve(name));
        } catch (IOException e) {
            throw new InstallationException(
                    "The directory %s cannot be made: %s".formatted(path.resolve(name), e.getMessage()),
                    "Make the data directory writable for this user and see that the disk is not full.",
                    e);
        }
    }

    /** Lets the directory go. The file stays, since removing it would race with the next process. */
    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }

    private static DataDirectory lock(Path path) throws IOException {
        var file = path.resolve(LOCK);
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            var lock = channel.tryLock();
            if (lock != null) {
                channel.truncate(0);
                var pid = Long.toString(ProcessHandle.current().pid());
                channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.UTF_8)), 0);
                return new DataDirectory(path, channel, lock);
            }
        } catch (OverlappingFileLockException heldByThisVeryProcess) {
            // falls through: the same refusal
        }
        channel.close();
        throw inUse(path, Files.readString(file).strip());
    }

    private static InstallationException inUse(Path path, String pid) {
        return new InstallationException(
                "The data directory %s is in use by another Tessera (process %s)."
                        .formatted(path, pid.isEmpty() ? "unknown" : pid),
                "Stop that process first, or choose another directory with tessera.data-dir.");
    }

    /** Whether a directory may be used. */
    @FunctionalInterface
    private interface Check {

        void check(Path path) throws IOException;
    }
}
