package io.tessera.architecture.contracts;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Derives the JSON Schema of an event from its record. What the record cannot say is remembered from the stored schema: a field
 * that was added later is missing in what older versions wrote, so it is not required though it is never null.
 */
final class EventSchema {

    private static final Map<Class<?>, String> STRINGS =
            Map.of(UUID.class, "uuid", Instant.class, "date-time", LocalDate.class, "date", String.class, "");
    private static final Map<Class<?>, String> INTEGERS =
            Map.of(int.class, "int32", Integer.class, "int32", long.class, "int64", Long.class, "int64");
    private static final Set<Class<?>> NUMBERS = Set.of(double.class, Double.class, BigDecimal.class);
    private static final Set<Class<?>> BOOLEANS = Set.of(boolean.class, Boolean.class);

    private final JsonMapper json = new JsonMapper();
    private final Map<String, Class<?>> carried = new TreeMap<>();
    private final Deque<Class<?>> todo = new ArrayDeque<>();
    private final JsonNode stored;

    private EventSchema(JsonNode stored) {
        this.stored = stored;
    }

    /**
     * Derives a schema.
     *
     * @param name the event's name on the wire
     * @param event its record
     * @param stored the schema in the repository; empty for a new event
     * @throws NotOnTheWireException when the record holds what has no form as JSON
     */
    static ObjectNode of(String name, Class<?> event, Optional<JsonNode> stored) {
        return new EventSchema(stored.orElseGet(MissingNode::getInstance)).document(name, event);
    }

    private ObjectNode document(String name, Class<?> event) {
        var document = json.createObjectNode();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.put("$id", "urn:tessera:event:" + name);
        document.put("title", name);
        document.setAll(object(event, stored));
        while (!todo.isEmpty()) {
            var type = todo.remove();
            document.withObjectProperty("$defs")
                    .set(type.getSimpleName(), object(type, stored.path("$defs").path(type.getSimpleName())));
        }
        return document;
    }

    private ObjectNode object(Class<?> type, JsonNode before) {
        var object = json.createObjectNode();
        object.put("type", "object");
        var properties = object.putObject("properties");
        var required = new TreeSet<String>();
        for (var component : type.getRecordComponents()) {
            var name = component.getName();
            var where = type.getSimpleName() + "." + name;
            var property = property(component.getAnnotatedType(), where);
            var fallback = fallback(component.getType());
            if (isNullable(component.getAnnotatedType())) {
                // neither required nor in need of a default
            } else if (fallback.isPresent() && wasAddedLater(before, name)) {
                property.set("default", fallback.get());
            } else {
                required.add(name);
            }
            properties.set(name, property);
        }
        required.forEach(object.withArrayProperty("required")::add);
        return object;
    }

    private static boolean wasAddedLater(JsonNode before, String name) {
        return before.has("properties")
                && before.path("required")
                        .valueStream()
                        .noneMatch(known -> known.asString().equals(name));
    }

    private ObjectNode property(AnnotatedType annotated, String where) {
        var type = raw(annotated);
        if (!isNullable(annotated)) {
            return value(annotated, type, where);
        }
        if (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)) {
            throw new NotOnTheWireException(where + ": a collection may be empty, never null");
        }
        var value = value(annotated, type, where);
        if (value.has("type")) {
            var types =
                    json.createArrayNode().add(value.path("type").asString()).add("null");
            value.set("type", types);
            return value;
        }
        var either = json.createObjectNode();
        either.putArray("anyOf").add(value).add(json.createObjectNode().put("type", "null"));
        return either;
    }

    private ObjectNode value(AnnotatedType annotated, Class<?> type, String where) {
        if (STRINGS.containsKey(type)) {
            return simple("string", STRINGS.getOrDefault(type, ""));
        } else if (INTEGERS.containsKey(type)) {
            return simple("integer", INTEGERS.getOrDefault(type, ""));
        } else if (NUMBERS.contains(type)) {
            return simple("number", "");
        } else if (BOOLEANS.contains(type)) {
            return simple("boolean", "");
        } else if (type.isEnum()) {
            return constants(type, isNullable(annotated));
        } else if (type.isRecord()) {
            return reference(type, where);
        } else if (Collection.class.isAssignableFrom(type)) {
            var array = simple("array", "");
            array.set("items", property(argument(annotated, 0, where), where));
            return Set.class.isAssignableFrom(type) ? array.put("uniqueItems", true) : array;
        } else if (Map.class.isAssignableFrom(type) && raw(argument(annotated, 0, where)) == String.class) {
            var map = simple("object", "");
            map.set("additionalProperties", property(argument(annotated, 1, where), where));
            return map;
        }
        throw new NotOnTheWireException("%s: %s has no form on the wire".formatted(where, type.getName()));
    }

    private ObjectNode simple(String type, String format) {
        var node = json.createObjectNode().put("type", type);
        return format.isEmpty() ? node : node.put("format", format);
    }

    /** An enum that says how to read what it does not know yet may grow: its constants are not all there will be. */
    private ObjectNode constants(Class<?> type, boolean nullable) {
        var node = simple("string", "");
        var unknown = Arrays.stream(type.getFields())
                .filter(field -> field.isAnnotationPresent(JsonEnumDefaultValue.class))
                .findFirst();
        var names = node.putArray(unknown.isPresent() ? "x-extensible-enum" : "enum");
        Arrays.stream(type.getEnumConstants()).forEach(constant -> names.add(((Enum<?>) constant).name()));
        unknown.ifPresent(field -> node.put("x-unknown-is", field.getName()));
        if (nullable && unknown.isEmpty()) {
            names.addNull();
        }
        return node;
    }

    private ObjectNode reference(Class<?> type, String where) {
        var other = carried.putIfAbsent(type.getSimpleName(), type);
        if (other == null) {
            todo.add(type);
        } else if (!other.equals(type)) {
            throw new NotOnTheWireException("%s: two records are called %s".formatted(where, type.getSimpleName()));
        }
        return json.createObjectNode().put("$ref", "#/$defs/" + type.getSimpleName());
    }

    /** What the codec reads where a member is missing, other than null. */
    private Optional<JsonNode> fallback(Class<?> type) {
        if (type == boolean.class) {
            return Optional.of(json.getNodeFactory().booleanNode(false));
        } else if (type.isPrimitive()) {
            return Optional.of(json.getNodeFactory().numberNode(0));
        } else if (Collection.class.isAssignableFrom(type)) {
            return Optional.of(json.createArrayNode());
        } else if (Map.class.isAssignableFrom(type)) {
            return Optional.of(json.createObjectNode());
        }
        return Optional.empty();
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static AnnotatedType argument(AnnotatedType type, int index, String where) {
        if (type instanceof AnnotatedParameterizedType generic) {
            return generic.getAnnotatedActualTypeArguments()[index];
        }
        throw new NotOnTheWireException(where + ": a collection says what it holds");
    }

    private static Class<?> raw(AnnotatedType annotated) {
        var type =
                annotated.getType() instanceof ParameterizedType generic ? generic.getRawType() : annotated.getType();
        return type instanceof Class<?> plain ? plain : Object.class;
    }
}
