package io.tessera.architecture.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Compares a stored schema with today's: a version and the one before it must understand each other in both directions, since
 * instances are replaced one after the other and stored events outlive them.
 */
final class Compatibility {

    private final List<String> breaks = new ArrayList<>();

    private Compatibility() {}

    /** Returns what breaks readers or writers of the other version, one sentence each; empty when nothing does. */
    static List<String> breaks(JsonNode stored, JsonNode today) {
        var comparison = new Compatibility();
        var name = stored.path("title").asString("");
        if (!name.equals(today.path("title").asString(""))) {
            return List.of("%s is now called %s: older readers do not know it"
                    .formatted(name, today.path("title").asString("")));
        }
        comparison.compareObjects(name, stored, today);
        stored.path("$defs")
                .propertyStream()
                .filter(before -> today.path("$defs").has(before.getKey()))
                .forEach(before -> comparison.compareObjects(
                        name + "/" + before.getKey(),
                        before.getValue(),
                        today.path("$defs").path(before.getKey())));
        return List.copyOf(comparison.breaks);
    }

    private void compareObjects(String where, JsonNode before, JsonNode after) {
        before.path("properties").propertyStream().forEach(property -> {
            var field = where + "." + property.getKey();
            var now = after.path("properties").path(property.getKey());
            if (now.isMissingNode()) {
                breaks.add(field + " is gone: older readers need it; a renamed field is kept beside the new one");
            } else {
                compareValues(field, property.getValue(), now);
            }
        });
        names(after.path("required")).stream()
                .filter(name -> !before.path("properties").has(name))
                .forEach(name ->
                        breaks.add("%s.%s is new and required: older writers do not send it; let it be @Nullable"
                                .formatted(where, name)));
    }

    private void compareValues(String field, JsonNode before, JsonNode now) {
        if (isNullable(before) && !isNullable(now)) {
            breaks.add(field + " was optional and is required: older writers leave it out");
        } else if (!isNullable(before) && isNullable(now)) {
            breaks.add(field + " may now be null: older readers do not expect that");
        }
        if (!kind(before).equals(kind(now))) {
            breaks.add("%s was %s and is %s".formatted(field, kind(before), kind(now)));
            return;
        }
        compareConstants(field, before, now);
        if (before.has("items")) {
            compareValues(field + "[]", before.path("items"), now.path("items"));
        }
        if (before.has("additionalProperties")) {
            compareValues(field + "{}", before.path("additionalProperties"), now.path("additionalProperties"));
        }
    }

    private void compareConstants(String field, JsonNode before, JsonNode now) {
        var wasOpen = before.path("x-unknown-is").asString("");
        var isOpen = now.path("x-unknown-is").asString("");
        var known = constants(before);
        var constants = constants(now);
        known.stream()
                .filter(constant -> !constants.contains(constant))
                .forEach(constant -> breaks.add(field + " no longer knows " + constant + ": older writers send it"));
        if (!wasOpen.isEmpty() && isOpen.isEmpty()) {
            breaks.add(field + " no longer says how to read constants it does not know");
        } else if (wasOpen.isEmpty()) {
            constants.stream()
                    .filter(constant -> !known.contains(constant) && !constant.equals(isOpen))
                    .forEach(constant -> breaks.add(
                            ("%s may now be %s, which older readers cannot read: first publish a version whose enum has a"
                                            + " @JsonEnumDefaultValue")
                                    .formatted(field, constant)));
        }
    }

    private static boolean isNullable(JsonNode value) {
        return value.path("type").isArray() || value.has("anyOf");
    }

    /** Type, format and form, in a word, nulls and constants left out. */
    private static String kind(JsonNode value) {
        if (value.has("anyOf")) {
            return kind(value.path("anyOf").path(0));
        } else if (value.has("$ref")) {
            return value.path("$ref").asString().replace("#/$defs/", "a ");
        } else if (!constants(value).isEmpty()) {
            return "an enum";
        }
        var type = value.path("type").isArray() ? value.path("type").path(0) : value.path("type");
        var format = value.path("format").asString("");
        var unique = value.path("uniqueItems").asBoolean(false) ? " of unique items" : "";
        return type.asString("anything") + (format.isEmpty() ? "" : " (" + format + ")") + unique;
    }

    private static Set<String> constants(JsonNode value) {
        return names(value.has("enum") ? value.path("enum") : value.path("x-extensible-enum"));
    }

    private static Set<String> names(JsonNode array) {
        return array.valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
