package io.tessera.gateway.testing;

import io.tessera.testing.TokensOfTests;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.cloud.client.discovery.simple.InstanceProperties;
import org.springframework.cloud.client.discovery.simple.SimpleDiscoveryProperties;
import org.springframework.core.env.Environment;

/** The edge as callers see it, and the list of instances it goes by. */
@TestComponent
public class Edge {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Environment environment;
    private final SimpleDiscoveryProperties list;

    Edge(Environment environment, SimpleDiscoveryProperties list) {
        this.environment = environment;
        this.list = list;
    }

    /** Says where a module runs, from now on. */
    public void runs(String module, URI... instances) {
        list.getInstances()
                .put(
                        module,
                        Arrays.stream(instances)
                                .map(uri -> {
                                    var instance = new InstanceProperties();
                                    instance.setServiceId(module);
                                    instance.setUri(uri);
                                    return instance;
                                })
                                .toList());
    }

    /** Returns a request to the edge by somebody who may do everything. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .header("Authorization", "Bearer " + TokensOfTests.ALL);
    }

    /** Sends a request and waits for its answer. */
    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException(stopping);
        }
    }

    /** Sends a request without waiting. */
    public CompletableFuture<HttpResponse<String>> start(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), BodyHandlers.ofString());
    }

    /** Gets a page. */
    public HttpResponse<String> get(String path) throws IOException {
        return send(request(path));
    }

    /** Posts a text. */
    public HttpResponse<String> post(String path, String body, String... headers) throws IOException {
        return post(path, BodyPublishers.ofString(body), headers);
    }

    /** Posts a body. */
    public HttpResponse<String> post(String path, BodyPublisher body, String... headers) throws IOException {
        var request = request(path).POST(body);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Opens a connection on which anything may be sent. */
    public Socket connect(String head) throws IOException {
        var socket = new Socket("127.0.0.1", port());
        socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return socket;
    }

    /** Sends a request without a body as written, with key and host, and returns all that comes back. */
    public String raw(String line, String... headers) throws IOException {
        var head = line + "\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + TokensOfTests.ALL + "\r\n"
                + Arrays.stream(headers).map(header -> header + "\r\n").collect(Collectors.joining());
        var closing = head.contains("Connection:") ? head : head + "Connection: close\r\n";
        try (var socket = connect(closing + "\r\n")) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }
}
