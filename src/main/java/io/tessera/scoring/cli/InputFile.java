package io.tessera.scoring.cli;

import io.tessera.platform.cli.CommandFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The file to rank, checked as far as it can be before the application starts.
 *
 * @param path where it is; empty for standard input
 */
record InputFile(Optional<Path> path) {

    static InputFile open(String name) {
        if (name.equals("-")) {
            return new InputFile(Optional.empty());
        }
        var path = readable(Path.of(name));
        if (size(path) == 0) {
            throw CommandFailure.usage("%s is empty.".formatted(name));
        }
        return new InputFile(Optional.of(path));
    }

    /** Reads a small text file. */
    static String text(Path file) {
        try {
            return Files.readString(readable(file));
        } catch (IOException e) {
            throw CommandFailure.usage("%s is not readable as UTF-8 text.".formatted(file));
        }
    }

    /** Returns the name under which it is uploaded. */
    String name() {
        return path.map(file -> file.getFileName().toString()).orElse("standard-input.csv");
    }

    /** Opens it. */
    InputStream stream() {
        try {
            return path.isPresent() ? Files.newInputStream(path.get()) : System.in;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path readable(Path path) {
        if (!Files.exists(path)) {
            throw CommandFailure.usage("there is no file %s.".formatted(path));
        }
        if (Files.isDirectory(path)) {
            throw CommandFailure.usage("%s is a folder, not a file.".formatted(path));
        }
        if (!Files.isReadable(path)) {
            throw CommandFailure.usage("no permission to read %s.".formatted(path));
        }
        return path;
    }

    private static long size(Path path) {
        try {
            // a pipe has no size and may still bring data
            return Files.isRegularFile(path) ? Files.size(path) : -1;
        } catch (IOException e) {
            throw CommandFailure.usage("%s cannot be read: %s.".formatted(path, e.getMessage()));
        }
    }
}
