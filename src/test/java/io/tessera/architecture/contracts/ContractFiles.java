package io.tessera.architecture.contracts;

import io.tessera.platform.events.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The contracts in the repository: for each event its schema and one example of what it once was written as.
 *
 * @param folder where they are, one folder for each module
 */
record ContractFiles(Path folder) {

    /** Where the contracts of Tessera are; the jar holds them too. */
    static final ContractFiles OF_TESSERA = new ContractFiles(Path.of("src", "main", "resources", "contracts"));

    private static final String SCHEMA = ".schema.json";
    private static final JsonMapper JSON = new JsonMapper();

    /** Returns an event's stored schema as text; empty when none is stored. */
    Optional<String> schema(String event) {
        return read(file(event, SCHEMA));
    }

    /** Returns an event's example as text; empty when none is stored. */
    Optional<String> example(String event) {
        return read(file(event, ".example.json"));
    }

    /** Returns the names of the events that have a schema. */
    List<String> events() {
        try (var files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file)
                            .toString()
                            .replace('\\', '.')
                            .replace('/', '.'))
                    .filter(name -> name.endsWith(SCHEMA))
                    .map(name -> name.substring(0, name.length() - SCHEMA.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Derives the schema that should be stored. */
    String derived(Wire.Published event) {
        return pretty(EventSchema.of(
                event.name(), event.javaClass(), schema(event.name()).map(JSON::readTree)));
    }

    /** Stores today's schema, and an example where there is none yet: examples are never changed. */
    void renew(Wire.Published event) {
        write(file(event.name(), SCHEMA), derived(event));
        if (example(event.name()).isEmpty()) {
            var sample = new Sample(new Random(event.name().hashCode()), true).of(event.javaClass());
            write(file(event.name(), ".example.json"), pretty(JSON.readTree(Wire.write(sample))));
        }
    }

    private Path file(String event, String ending) {
        var dot = event.indexOf('.');
        return folder.resolve(event.substring(0, dot)).resolve(event.substring(dot + 1) + ending);
    }

    private static String pretty(JsonNode node) {
        return node.toPrettyString().replace("\r\n", "\n") + "\n";
    }

    private static Optional<String> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
