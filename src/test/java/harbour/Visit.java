package harbour;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks HTTP to a server on this machine, in few words. */
public final class Visit {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper JSON = new JsonMapper();

    private final int port;
    private final @Nullable String token;

    private Visit(int port, @Nullable String token) {
        this.port = port;
        this.token = token;
    }

    /** Speaks to a port, as nobody. */
    public static Visit to(int port) {
        return new Visit(port, null);
    }

    /** Speaks with a bearer token. */
    public Visit as(String bearer) {
        return new Visit(port, bearer);
    }

    /** Asks for a page. */
    public Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** Posts JSON. */
    public Answer post(String path, String json, String... headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    /** Sends any request. */
    public Answer send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        return send(request(path, headers).method(method, body));
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the server said. */
    public record Answer(HttpResponse<String> raw) {

        /** The status. */
        public int status() {
            return raw.statusCode();
        }

        /** The body. */
        public String text() {
            return raw.body();
        }

        /** The body as JSON. */
        public JsonNode json() {
            return JSON.readTree(raw.body());
        }

        /** A header. */
        public Optional<String> header(String name) {
            return raw.headers().firstValue(name);
        }

        /** The slug of the problem, checked to be a whole problem of ours. */
        public String problem() {
            var json = json();
            if (!header("Content-Type").orElse("").startsWith("application/problem+json")
                    || json.path("status").asInt() != status()
                    || json.path("title").asString("").isBlank()
                    || json.path("detail").asString("").isBlank()) {
                throw new AssertionError(
                        "Not a problem: " + status() + " " + raw.headers().map() + " " + text());
            }
            return json.path("type").asString("").replace("urn:tessera:problem:", "");
        }
    }
}
