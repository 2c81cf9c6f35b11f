package io.tessera.discovery.recognition;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * What the user says of columns, over what would be recognised.
 *
 * <p>Written in YAML or JSON: {@code columns} maps headers to fields or to {@code ignore}, {@code defaults} maps fields to
 * values for rows that leave them empty. A mapping without these two words maps headers to fields.
 *
 * <pre>
 * columns:
 *   Firma 2: company
 *   Besitzer: ignore
 * defaults:
 *   country: DE
 * </pre>
 *
 * @param columns field by header; an empty one is not read
 * @param defaults value by field
 */
public record Mapping(Map<String, Optional<Field>> columns, Map<Field, String> defaults) {

    /** A mapping that says nothing. */
    public static final Mapping NONE = new Mapping(Map.of(), Map.of());

    private static final List<String> IGNORE = List.of("ignore", "skip", "none", "-", "null", "");
    private static final int LONGEST = 1 << 20;

    /**
     * Reads a mapping.
     *
     * @param text YAML or JSON; blank text says nothing
     * @return the mapping
     * @throws InvalidMapping when it cannot be read, or names a field that there is not
     */
    public static Mapping parse(String text) {
        if (text.length() > LONGEST) {
            throw new InvalidMapping("The mapping is longer than " + LONGEST + " characters.");
        }
        try {
            var loaded = yaml().load(text);
            return loaded == null ? NONE : of(map(loaded, "The mapping"));
        } catch (YAMLException notYaml) {
            throw new InvalidMapping("The mapping is neither YAML nor JSON. Write it as lines of `Header: field`.");
        }
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        var output = new DumperOptions();
        return new Yaml(new SafeConstructor(options), new Representer(output), output, options, new PlainText());
    }

    private static Mapping of(Map<String, @Nullable Object> loaded) {
        var sections = loaded.get("columns") instanceof Map || loaded.get("defaults") instanceof Map;
        if (!sections) {
            return new Mapping(columns(loaded), Map.of());
        }
        loaded.keySet().stream()
                .filter(key -> !key.equals("columns") && !key.equals("defaults"))
                .findAny()
                .ifPresent(key -> {
                    throw new InvalidMapping("The mapping has `%s` beside `columns` and `defaults`.".formatted(key));
                });
        var columns = loaded.get("columns");
        var defaults = loaded.get("defaults");
        return new Mapping(
                columns == null ? Map.of() : columns(map(columns, "`columns`")),
                defaults == null ? Map.of() : defaults(map(defaults, "`defaults`")));
    }

    private static Map<String, Optional<Field>> columns(Map<String, @Nullable Object> loaded) {
        var columns = new LinkedHashMap<String, Optional<Field>>();
        loaded.forEach((header, value) -> {
            var name = value == null ? "ignore" : String.valueOf(value);
            columns.put(
                    header,
                    IGNORE.contains(name.toLowerCase(Locale.ROOT)) ? Optional.empty() : Optional.of(field(name)));
        });
        return columns;
    }

    private static Map<Field, String> defaults(Map<String, @Nullable Object> loaded) {
        var defaults = new EnumMap<Field, String>(Field.class);
        loaded.forEach((name, value) -> {
            if (value != null) {
                defaults.put(field(name), String.valueOf(value).strip());
            }
        });
        return defaults;
    }

    private static Field field(String name) {
        return Field.named(name)
                .orElseThrow(() -> new InvalidMapping("There is no field `%s`. The fields are %s, and ignore."
                        .formatted(
                                name,
                                Arrays.stream(Field.values()).map(Field::key).collect(Collectors.joining(", ")))));
    }

    private static Map<String, @Nullable Object> map(Object loaded, String what) {
        if (!(loaded instanceof Map<?, ?> map)) {
            throw new InvalidMapping(what + " must be lines of `Header: field`.");
        }
        var named = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, value) -> named.put(String.valueOf(key), value));
        return named;
    }

    /** Takes every scalar as text: a country {@code NO} must not become a boolean. */
    private static final class PlainText extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            // none
        }
    }
}
