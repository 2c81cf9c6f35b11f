package io.tessera.hygiene.dedupe;

import io.tessera.hygiene.table.Kind;
import io.tessera.platform.cli.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** A file that says what columns hold: {@code columns:}, then a line {@code name: kind} for each. */
final class Configuration {

    private static final String KINDS =
            Arrays.stream(Kind.values()).map(Configuration::spelled).collect(Collectors.joining(", "));

    private Configuration() {}

    /**
     * Reads kinds of columns.
     *
     * @throws CommandFailure exit code 2, when the file is not there or says something else
     */
    static Map<String, Kind> read(Path file) {
        try {
            var read = new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(Files.readString(file));
            if (!(read instanceof Map<?, ?> map) || !(map.get("columns") instanceof Map<?, ?> columns)) {
                throw CommandFailure.usage("%s has no 'columns:' with a line 'name: kind' for each column. Kinds: %s."
                        .formatted(file, KINDS));
            }
            var kinds = new LinkedHashMap<String, Kind>();
            columns.forEach((name, kind) -> kinds.put(String.valueOf(name), kind(file, String.valueOf(kind))));
            return kinds;
        } catch (IOException e) {
            throw CommandFailure.usage("%s cannot be read; name a file of kinds of columns.".formatted(file));
        } catch (YAMLException e) {
            throw CommandFailure.usage("%s is not YAML: %s".formatted(file, e.getMessage()));
        }
    }

    private static Kind kind(Path file, String text) {
        for (var kind : Kind.values()) {
            if (spelled(kind).equals(text.strip().toLowerCase(Locale.ROOT))) {
                return kind;
            }
        }
        throw CommandFailure.usage("%s names the kind '%s'; there are: %s.".formatted(file, text, KINDS));
    }

    static String spelled(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
