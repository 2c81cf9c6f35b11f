package io.tessera.gateway.instances;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks an instance whether it is ready to work, as an orchestrator would. */
final class ReadinessProbe implements AutoCloseable {

    private static final String PATH = "/actuator/health/readiness";

    private final HttpClient client;
    private final Duration timeout;

    ReadinessProbe(Duration timeout) {
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .build();
        this.timeout = timeout;
    }

    /** Anything but a timely 200 counts as no. */
    boolean isReady(String address) {
        var request = HttpRequest.newBuilder(URI.create(address + PATH))
                .timeout(timeout)
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
