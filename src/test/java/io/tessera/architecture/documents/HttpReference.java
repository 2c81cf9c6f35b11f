package io.tessera.architecture.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The HTTP reference as pages, from the OpenAPI documents that the running application serves. */
final class HttpReference {

    private final BiFunction<String, String, String> meaning;

    /**
     * Takes its words from the sources.
     *
     * @param meaning what the Javadoc says of the endpoint with a method and a path
     */
    HttpReference(BiFunction<String, String, String> meaning) {
        this.meaning = meaning;
    }

    String html(String module, JsonNode document) {
        var html = new StringBuilder();
        document.path("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(operation -> html.append(operation(
                                module,
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                operation.getValue(),
                                document))));
        return html.toString();
    }

    private static String permission(JsonNode operation) {
        var permission = operation.path("x-permission").asString("");
        return permission.isEmpty() ? "no key" : Html.code(permission);
    }

    private String operation(String module, String method, String path, JsonNode operation, JsonNode document) {
        var html = new StringBuilder("<h3 id=\"%s\"><span class=\"method\">%s</span> <code>%s</code></h3>\n"
                .formatted(Html.text(module + method + path), method, Html.text(path)));
        html.append(Html.paragraph(Html.text(meaning.apply(method, path))));
        html.append(Html.paragraph("Needs " + permission(operation) + ". Answers "
                + operation
                        .path("responses")
                        .propertyStream()
                        .map(answer -> answer.getKey())
                        .filter(status -> !status.equals("default"))
                        .map(Html::code)
                        .collect(Collectors.joining(", "))
                + "."));
        var parameters = parameters(operation);
        if (!parameters.isEmpty()) {
            html.append(Html.table("Parameters", List.of("Name", "Where", "Type", "Meaning"), parameters));
        }
        html.append(fields("Body", body(operation.path("requestBody")), document));
        html.append(fields("Answer", body(operation.path("responses").path(success(operation))), document));
        return html.toString();
    }

    private static String success(JsonNode operation) {
        return operation
                .path("responses")
                .propertyStream()
                .map(answer -> answer.getKey())
                .filter(status -> status.startsWith("2"))
                .findFirst()
                .orElse("200");
    }

    private static List<List<String>> parameters(JsonNode operation) {
        var rows = new ArrayList<List<String>>();
        operation
                .path("parameters")
                .forEach(parameter -> rows.add(List.of(
                        Html.code(parameter.path("name").asString("")),
                        Html.text(parameter.path("in").asString("")),
                        Html.text(type(parameter.path("schema"))),
                        Html.text((parameter.path("required").asBoolean(false) ? "required. " : "")
                                + parameter.path("description").asString("")))));
        return rows;
    }

    private static JsonNode body(JsonNode holder) {
        return holder.path("content")
                .valueStream()
                .map(content -> content.path("schema"))
                .findFirst()
                .orElse(holder.path("content"));
    }

    private static String fields(String caption, JsonNode schema, JsonNode document) {
        var resolved = resolve(schema, document);
        var rows = resolved.path("properties")
                .propertyStream()
                .map(field -> List.of(
                        Html.code(field.getKey()),
                        Html.text(type(field.getValue())),
                        Html.text(inner(field.getValue(), document))))
                .toList();
        return rows.isEmpty() ? "" : Html.table(caption, List.of("Field", "Type", "With"), rows);
    }

    private static String inner(JsonNode schema, JsonNode document) {
        var items = schema.has("items") ? schema.path("items") : schema;
        return resolve(items, document)
                .path("properties")
                .propertyStream()
                .map(field -> field.getKey())
                .collect(Collectors.joining(", "));
    }

    private static JsonNode resolve(JsonNode schema, JsonNode document) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    private static String type(JsonNode schema) {
        if (schema.has("$ref")) {
            var reference = schema.path("$ref").asString("");
            return reference.substring(reference.lastIndexOf('/') + 1);
        }
        if (schema.has("items")) {
            return "list of " + type(schema.path("items"));
        }
        var type = schema.path("type").isArray()
                ? schema.path("type").get(0).asString("")
                : schema.path("type").asString("object");
        var format = schema.path("format").asString("");
        return format.isEmpty() ? type : type + " (" + format + ")";
    }
}
