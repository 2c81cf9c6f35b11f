package io.tessera.hygiene.standard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The tables beside the classes: lines of UTF-8 text, where {@code #} begins a comment line. */
public final class Resource {

    private Resource() {}

    /**
     * Reads a table.
     *
     * @param owner the class it lies beside
     * @param name the file's name
     * @return its lines without comments and empty ones
     */
    public static List<String> lines(Class<?> owner, String name) {
        var stream = Objects.requireNonNull(owner.getResourceAsStream(name), name);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
