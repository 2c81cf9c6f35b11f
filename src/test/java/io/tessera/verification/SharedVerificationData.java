package io.tessera.verification;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Public test data beside the project; tests that read it are skipped where it is absent. */
public final class SharedVerificationData {

    private static final Path FOLDER = Path.of("../shared/data/verification");

    private SharedVerificationData() {}

    /** Returns the objects of a JSON array. */
    public static List<JsonNode> objects(String file) {
        return JsonMapper.shared()
                .readTree(present(file).toFile())
                .valueStream()
                .toList();
    }

    /** Returns the lines of a text. */
    public static List<String> lines(String file) {
        try {
            return Files.readAllLines(present(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path present(String file) {
        var path = FOLDER.resolve(file);
        assumeTrue(Files.exists(path), () -> "skipped: no test data at " + path);
        return path;
    }
}
