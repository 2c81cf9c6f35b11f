package io.tessera.platform.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;

/** A file a command writes: all of it, in place at the end, or nothing. {@code -} is standard output. */
public final class ResultFile {

    private static final String STANDARD_OUTPUT = "-";
    private static final int BUFFER = 1 << 16;

    private final Optional<Path> file;
    private final Terminal terminal;
    private final boolean ownerOnly;

    private ResultFile(Optional<Path> file, Terminal terminal, boolean ownerOnly) {
        this.file = file;
        this.terminal = terminal;
        this.ownerOnly = ownerOnly;
    }

    /**
     * Checks that a file can be written before any work is done.
     *
     * @param name where to write; {@code -} is standard output
     * @param terminal for standard output
     * @return the file, not yet touched
     * @throws CommandFailure exit code 2, when it cannot be written
     */
    public static ResultFile at(String name, Terminal terminal) {
        if (name.equals(STANDARD_OUTPUT)) {
            return new ResultFile(Optional.empty(), terminal, false);
        }
        var path = Path.of(name).toAbsolutePath();
        var folder = path.getParent();
        if (Files.isDirectory(path)) {
            throw CommandFailure.usage("%s is a folder; name a file to write to.".formatted(name));
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw CommandFailure.usage("cannot write %s: the folder %s does not exist.".formatted(name, folder));
        }
        if (!Files.isWritable(folder) || Files.exists(path) && !Files.isWritable(path)) {
            throw CommandFailure.usage("cannot write %s: no permission to write there.".formatted(name));
        }
        return new ResultFile(Optional.of(path), terminal, false);
    }

    /**
     * Returns its name for people.
     *
     * @return the path, or that it is standard output
     */
    public String name() {
        return file.map(Path::toString).orElse("standard output");
    }

    /**
     * Keeps others from reading it (mode 0600).
     *
     * @return the same file
     */
    public ResultFile forItsOwnerOnly() {
        return new ResultFile(file, terminal, true);
    }

    /**
     * Returns whether the result goes to standard output.
     *
     * @return true for {@code -}
     */
    public boolean isStandardOutput() {
        return file.isEmpty();
    }

    /**
     * Returns whether this is the same file as another.
     *
     * @param path some file
     * @return true when writing here would overwrite it
     */
    public boolean overwrites(Path path) {
        return file.filter(own -> own.normalize().equals(path.toAbsolutePath().normalize()))
                .isPresent();
    }

    /**
     * Returns whether both would be written to one place.
     *
     * @param other another result
     * @return true for the same file, or standard output twice
     */
    public boolean sameAs(ResultFile other) {
        return file.map(other::overwrites).orElseGet(other::isStandardOutput);
    }

    /**
     * Writes the file.
     *
     * @param content writes all of it
     * @throws CommandFailure exit code 1, when it cannot be written to the end; what was there before stays
     */
    public void write(Content content) {
        try {
            if (file.isPresent()) {
                replace(file.get(), content);
            } else {
                content.writeTo(terminal.out());
                terminal.out().flush();
            }
        } catch (IOException e) {
            throw CommandFailure.internal("could not write %s: %s"
                    .formatted(file.map(Path::toString).orElse("standard output"), e.getMessage()));
        }
    }

    private void replace(Path path, Content content) throws IOException {
        var fresh = ownerOnly
                ? Files.createTempFile(path.getParent(), "." + path.getFileName(), ".part")
                : Files.createFile(path.resolveSibling("." + path.getFileName() + "." + UUID.randomUUID() + ".part"));
        try {
            try (var stream = new BufferedOutputStream(Files.newOutputStream(fresh), BUFFER)) {
                content.writeTo(stream);
            }
            move(fresh, path);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException otherFileSystem) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** What is written. */
    @FunctionalInterface
    public interface Content {

        /**
         * Writes all of it.
         *
         * @param stream where to; not to be closed
         * @throws IOException when it cannot be written
         */
        void writeTo(OutputStream stream) throws IOException;
    }
}
