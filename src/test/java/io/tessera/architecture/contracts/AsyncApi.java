package io.tessera.architecture.contracts;

import io.tessera.architecture.Arrows;
import io.tessera.platform.events.Lanes;
import io.tessera.platform.events.Wire;
import io.tessera.platform.modules.ModuleDescriptor;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The events as an AsyncAPI 3.0 document: a channel for each publishing module, which is a topic; a message for each event, with
 * CloudEvents attributes as headers; an operation for each module that sends, and for each that receives from another.
 */
public final class AsyncApi {

    private static final String KAFKA_BINDING = "0.5.0";
    private static final JsonMapper JSON = new JsonMapper();

    private final Function<Class<?>, String> meaning;
    private final ContractFiles files = ContractFiles.OF_TESSERA;
    private final ObjectNode document = JSON.createObjectNode();

    private AsyncApi(Function<Class<?>, String> meaning) {
        this.meaning = meaning;
    }

    /**
     * Writes the document.
     *
     * @param modules the modules there may be
     * @param events what they publish
     * @param deliveries who hears it
     * @param meaning what a record's Javadoc says
     * @return JSON
     */
    public static String of(
            List<ModuleDescriptor> modules,
            List<Wire.Published> events,
            Set<Arrows.Delivery> deliveries,
            Function<Class<?>, String> meaning) {
        return new AsyncApi(meaning).write(modules, events, deliveries).toPrettyString() + "\n";
    }

    private ObjectNode write(
            List<ModuleDescriptor> modules, List<Wire.Published> events, Set<Arrows.Delivery> deliveries) {
        document.put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Events of Tessera")
                .put("version", "1.0.0")
                .put("description", """
                        What modules tell each other when they run in several processes. The order of events about one \
                        aggregate is kept; an event may come twice and is known by its id. Topics begin with the setting \
                        tessera.kafka.prefix, by default tessera.""")
                .putObject("license")
                .put("name", "Apache-2.0");
        document.put("defaultContentType", "application/json");
        document.putObject("channels");
        document.putObject("operations");
        for (var module : modules) {
            var published = events.stream()
                    .filter(event -> event.module().equals(module.name()))
                    .sorted(Comparator.comparing(Wire.Published::name))
                    .toList();
            if (!published.isEmpty()) {
                channel(module, published);
                published.forEach(this::message);
            }
        }
        receivers(deliveries);
        return document;
    }

    private void channel(ModuleDescriptor module, List<Wire.Published> events) {
        var topic = "tessera." + module.name();
        var channel = document.withObjectProperty("channels").putObject(module.name());
        channel.put("address", topic).put("title", module.name()).put("description", module.purpose());
        var messages = channel.putObject("messages");
        events.forEach(event -> messages.set(event.name(), reference("#/components/messages/" + event.name())));
        channel.putObject("bindings")
                .putObject("kafka")
                .put("topic", topic)
                .put("partitions", Lanes.COUNT)
                .put("bindingVersion", KAFKA_BINDING);
        operation(
                module.name() + ".sends",
                "send",
                module.name(),
                events.stream().map(Wire.Published::name).toList());
    }

    private void operation(String name, String action, String module, List<String> events) {
        var operation = document.withObjectProperty("operations").putObject(name);
        operation.put("action", action).set("channel", reference("#/channels/" + module));
        var messages = operation.putArray("messages");
        events.forEach(event -> messages.add(reference("#/channels/" + module + "/messages/" + event)));
    }

    private void receivers(Set<Arrows.Delivery> deliveries) {
        var heard = new TreeMap<String, TreeSet<String>>();
        deliveries.stream()
                .filter(delivery -> !delivery.from().equals(delivery.to()))
                .forEach(delivery -> heard.computeIfAbsent(
                                delivery.to() + ".hears." + delivery.from(), key -> new TreeSet<>())
                        .add(delivery.event()));
        heard.forEach((name, events) ->
                operation(name, "receive", name.substring(name.lastIndexOf('.') + 1), List.copyOf(events)));
    }

    private void message(Wire.Published event) {
        var components = document.withObjectProperty("components");
        var message = components.withObjectProperty("messages").putObject(event.name());
        message.put("name", event.name()).put("title", event.name());
        message.put("summary", meaning.apply(event.javaClass())).put("contentType", "application/json");
        message.set("headers", headers(event));
        message.set("payload", reference("#/components/schemas/" + event.name()));
        message.putObject("correlationId")
                .put("description", "the flow, such as an import, that caused the event")
                .put("location", "$message.header#/ce_flow");
        var kafka = message.putObject("bindings").putObject("kafka").put("bindingVersion", KAFKA_BINDING);
        kafka.putObject("key")
                .put("type", "string")
                .put("description", "the lane of the aggregates it is about, 0 to 15");
        files.example(event.name())
                .ifPresent(example -> message.putArray("examples").addObject().set("payload", JSON.readTree(example)));
        schemas(event);
    }

    /** CloudEvents in Kafka's binary content mode: attributes are headers, the value is the event. */
    private static ObjectNode headers(Wire.Published event) {
        var headers = JSON.createObjectNode().put("type", "object");
        var properties = headers.putObject("properties");
        properties.putObject("ce_specversion").put("type", "string").put("const", "1.0");
        properties.putObject("ce_id").put("type", "string").put("format", "uuid");
        properties.putObject("ce_source").put("type", "string").put("const", "/tessera/" + event.module());
        properties.putObject("ce_type").put("type", "string").put("const", event.name());
        properties.putObject("ce_time").put("type", "string").put("format", "date-time");
        properties.putObject("ce_flow").put("type", "string").put("format", "uuid");
        properties
                .putObject("ce_outboxid")
                .put("type", "string")
                .put("pattern", "^[0-9]+$")
                .put("description", "the place in the publisher's outbox");
        properties.putObject("content-type").put("type", "string").put("const", "application/json");
        var required = headers.putArray("required");
        properties.propertyStream().forEach(property -> required.add(property.getKey()));
        properties
                .putObject("traceparent")
                .put("type", "string")
                .put("description", "W3C trace context of the span that published the event, where one ran");
        // not from senders of the version before
        properties
                .putObject("ce_outboxupto")
                .put("type", "string")
                .put("pattern", "^[0-9]+$")
                .put("description", "up to which place everything of the lane stands before this record, or is it");
        return headers;
    }

    /** The stored schema, its own definitions moved beside it, where references in an AsyncAPI document lead. */
    private void schemas(Wire.Published event) {
        var schema = (ObjectNode) JSON.readTree(files.schema(event.name()).orElseThrow());
        var schemas = document.withObjectProperty("components").withObjectProperty("schemas");
        schema.remove(List.of("$schema", "$id"));
        var definitions = schema.remove("$defs");
        schemas.set(event.name(), moved(schema, event.name()));
        if (definitions != null) {
            definitions
                    .propertyStream()
                    .forEach(definition -> schemas.set(
                            event.name() + "." + definition.getKey(), moved(definition.getValue(), event.name())));
        }
    }

    private static JsonNode moved(JsonNode node, String event) {
        if (node instanceof ObjectNode object) {
            var copy = JSON.createObjectNode();
            object.propertyStream()
                    .forEach(member -> copy.set(
                            member.getKey(),
                            member.getKey().equals("$ref")
                                    ? reference(member.getValue()
                                                    .asString()
                                                    .replace("#/$defs/", "#/components/schemas/" + event + "."))
                                            .path("$ref")
                                    : moved(member.getValue(), event)));
            return copy;
        } else if (node instanceof ArrayNode array) {
            var copy = JSON.createArrayNode();
            array.valueStream().forEach(element -> copy.add(moved(element, event)));
            return copy;
        }
        return node;
    }

    private static ObjectNode reference(String to) {
        return JSON.createObjectNode().put("$ref", to);
    }
}
