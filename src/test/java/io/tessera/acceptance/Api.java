package io.tessera.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tessera's public HTTP API, as a client of ours calls it. */
final class Api {

    static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Set<String> ENDED = Set.of("COMPLETED", "FAILED", "UNDONE");

    private final URI server;
    private final @Nullable String key;
    private final HttpClient http = HttpClient.newHttpClient();

    Api(URI server, @Nullable String key) {
        this.server = server;
        this.key = key;
    }

    /** The same server, called with another key, or none. */
    Api as(@Nullable String other) {
        return new Api(server, other);
    }

    /** A client with a new key that may do only so much. */
    Api allowedOnly(String... scopes) {
        var made = post("/api/identity/keys", Map.of("name", "acceptance", "scopes", List.of(scopes)))
                .withStatus(201);
        return as(made.json().path("token").asString());
    }

    URI address() {
        return server;
    }

    String key() {
        return Objects.requireNonNull(key, "this client has no key");
    }

    boolean isHealthy() {
        try {
            return send(request("/actuator/health").GET().timeout(Duration.ofSeconds(5)))
                            .status()
                    == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer accepting(String mediaType, String path) {
        return send(request(path).header("Accept", mediaType).GET());
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    Answer delete(String path, Object body) {
        return send(json(path).method("DELETE", BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer post(String path, Object body) {
        return send(json(path).POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer post(String path, Object body, String header, String value) {
        return send(json(path).header(header, value).POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer put(String path, Object body) {
        return send(json(path).PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Posts a text as it stands. */
    Answer postRaw(String path, String contentType, String body) {
        return send(request(path).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
    }

    Answer put(String path, Object body, String header, String value) {
        return send(json(path).header(header, value).PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    /** Uploads a file. */
    Answer upload(LeadFile file, Map<String, String> fields) {
        return send(uploading(file, fields));
    }

    /** Uploads a file with a header. */
    Answer upload(LeadFile file, Map<String, String> fields, String header, String value) {
        return send(uploading(file, fields).header(header, value));
    }

    private HttpRequest.Builder uploading(LeadFile file, Map<String, String> fields) {
        var boundary = "acceptance-boundary-7d1b";
        var head = new StringBuilder();
        fields.forEach((name, value) -> head.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(boundary, name, value)));
        head.append("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                .formatted(boundary, file.name()));
        return request("/api/discovery/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head.toString()),
                        BodyPublishers.ofByteArray(file.bytes()),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n")));
    }

    /** Uploads a file and waits until everything that follows from it is done. */
    Import importing(LeadFile file) {
        var accepted = upload(file, Map.of("defaultCountry", "US")).withStatus(202);
        return settled(accepted.location());
    }

    /** Waits until an import is read and its flow has settled. */
    Import settled(String location) {
        await("end of " + location)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> ENDED.contains(get(location).json().path("status").asString()));
        var ended = get(location).json();
        settledFlow(ended.path("flow").asString());
        return new Import(get(location).json());
    }

    /** Waits until a flow has settled. */
    JsonNode settledFlow(String location) {
        await("settling of " + location)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> get(location).json().path("settled").asBoolean());
        return get(location).json();
    }

    /** Waits until an erasure has settled. */
    JsonNode settledErasure(String location) {
        await("settling of " + location)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> get(location).json().path("settled").asBoolean());
        return get(location).json();
    }

    /** Suppresses an address and waits until every module has heard of it. */
    void suppress(String email) {
        var suppressed = post("/api/privacy/suppressions", Map.of("email", email, "reason", "OBJECTION"))
                .withStatus(201);
        settledFlow(suppressed.json().path("flow").asString());
    }

    /** Waits until something holds. */
    void eventually(ThrowingRunnable claim) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).untilAsserted(claim);
    }

    /** Reads every item of a list, page by page. */
    List<JsonNode> all(String path) {
        var items = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var page = get(path + (path.contains("?") ? "&" : "?") + "limit=200" + cursor)
                    .withStatus(200)
                    .json();
            page.path("items").forEach(items::add);
            var next = page.path("next").asString("");
            cursor = next.isEmpty() ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        return items;
    }

    /** Reads the ranked list, of one import or of all. */
    RankedList ranked(String query) {
        return RankedList.parse(
                get("/api/scoring/leads.csv" + query).withStatus(200).body());
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE);
        return key == null ? request : request.header("Authorization", "Bearer " + key);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(
                    response.statusCode(), headers(response), new String(response.body(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> headers(HttpResponse<?> response) {
        var headers = new LinkedHashMap<String, String>();
        response.headers()
                .map()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return headers;
    }

    /**
     * What the server answered.
     *
     * @param status the status
     * @param headers its headers, by name in lower case
     * @param body its body
     */
    record Answer(int status, Map<String, String> headers, String body) {

        Answer withStatus(int expected) {
            assertThat(status).as("status; the body was:%n%s", body).isEqualTo(expected);
            return this;
        }

        /** Checks that it is a problem of a type. */
        Answer withProblem(int expected, String slug) {
            withStatus(expected);
            assertThat(headers.get("content-type")).startsWith("application/problem+json");
            assertThat(json().path("type").asString()).isEqualTo("urn:tessera:problem:" + slug);
            return this;
        }

        JsonNode json() {
            return JSON.readTree(body);
        }

        Stream<JsonNode> items() {
            return json().path("items").valueStream();
        }

        String location() {
            assertThat(headers).containsKey("location");
            return URI.create(headers.get("location")).getPath();
        }
    }

    /**
     * An import whose flow has settled.
     *
     * @param json what the API says of it
     */
    record Import(JsonNode json) {

        String id() {
            return json.path("id").asString();
        }

        String path() {
            return "/api/discovery/imports/" + id();
        }

        String status() {
            return json.path("status").asString();
        }

        int count(String name) {
            assertThat(json.has(name)).as("%s has %s", json, name).isTrue();
            return json.path(name).asInt();
        }
    }
}
