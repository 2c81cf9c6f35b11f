package io.tessera.platform.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls Tessera's public HTTP API as any client would. Commands know nothing of it but this. */
public final class ApiClient {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final JsonMapper JSON = new JsonMapper();

    private final URI server;
    private final String key;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .build();

    /**
     * Prepares to call a server.
     *
     * @param server its address without a path
     * @param key an API key
     */
    public ApiClient(URI server, String key) {
        this.server = server;
        this.key = key;
    }

    /**
     * Reads a resource.
     *
     * @param path path and query, or an absolute address on the same server
     * @return the answer's JSON
     * @throws ApiRefusal when the server refuses
     */
    public JsonNode get(String path) {
        return json(send(request(path).GET().build(), BodyHandlers.ofInputStream()));
    }

    /**
     * Posts a form with a file.
     *
     * @param path the path
     * @param form the form
     * @return the answer's JSON and where the made resource is
     * @throws ApiRefusal when the server refuses
     */
    public Created post(String path, MultipartForm form) {
        return created(request(path).header("Content-Type", form.contentType()), form.body());
    }

    /**
     * Posts JSON.
     *
     * @param path the path
     * @param body what to send
     * @return the answer's JSON and where the made resource is
     * @throws ApiRefusal when the server refuses
     */
    public Created post(String path, JsonNode body) {
        return created(
                request(path).header("Content-Type", "application/json"), BodyPublishers.ofString(body.toString()));
    }

    private Created created(HttpRequest.Builder request, BodyPublisher body) {
        var response = send(request.POST(body).build(), BodyHandlers.ofInputStream());
        return new Created(json(response), response.headers().firstValue("Location"));
    }

    /**
     * Reads a resource as it streams in.
     *
     * @param path path and query
     * @param mediaType what it is to be
     * @return the body; to be closed
     * @throws ApiRefusal when the server refuses
     */
    public InputStream stream(String path, String mediaType) {
        var response = send(request(path).header("Accept", mediaType).GET().build(), BodyHandlers.ofInputStream());
        refuseFailures(response);
        return response.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).header("Authorization", "Bearer " + key);
    }

    private <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request, handler);
        } catch (ConnectException e) {
            throw CommandFailure.internal("no Tessera answers at %s. Is it running?".formatted(server));
        } catch (IOException e) {
            throw CommandFailure.internal("the connection to %s broke: %s".formatted(server, e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandFailure.internal("interrupted");
        }
    }

    private static JsonNode json(HttpResponse<InputStream> response) {
        refuseFailures(response);
        return parse(response.body());
    }

    private static void refuseFailures(HttpResponse<InputStream> response) {
        if (response.statusCode() >= 400) {
            var problem = parse(response.body());
            throw new ApiRefusal(
                    response.statusCode(),
                    problem.path("type").asString(""),
                    problem.path("detail").asString("the server answered " + response.statusCode()));
        }
    }

    private static JsonNode parse(InputStream body) {
        try (body) {
            var bytes = body.readAllBytes();
            return bytes.length == 0 || bytes[0] != '{' && bytes[0] != '['
                    ? JSON.createObjectNode()
                    : JSON.readTree(bytes);
        } catch (IOException e) {
            throw CommandFailure.internal("the server's answer broke off");
        }
    }

    /**
     * What a creating POST answered.
     *
     * @param body its JSON
     * @param location where the made resource is
     */
    public record Created(JsonNode body, Optional<String> location) {}
}
