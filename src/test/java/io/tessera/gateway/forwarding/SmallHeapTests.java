package io.tessera.gateway.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.gateway.testing.EdgeProcess;
import io.tessera.gateway.testing.GeneratedBytes;
import io.tessera.gateway.testing.Instance;
import io.tessera.testing.TokensOfTests;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/**
 * What is larger than the edge's whole memory passes through it. The size is set by {@code -Dtessera.test.upload=2GB}; without it
 * the test sends twice the heap and stays quick.
 */
class SmallHeapTests {

    private static final String HEAP = "128m";
    private static final long SIZE =
            DataSize.parse(System.getProperty("tessera.test.upload", "256MB")).toBytes();

    @Test
    void passesUploadsOnThatAreLargerThanItsMemory() throws Exception {
        var received = new AtomicReference<GeneratedBytes.Digest>();
        try (var discovery = Instance.start();
                var edge = EdgeProcess.start(
                        HEAP,
                        "--spring.cloud.discovery.client.simple.instances.discovery[0].uri=" + discovery.address());
                var client = HttpClient.newHttpClient()) {
            discovery.answering(exchange -> {
                received.set(GeneratedBytes.digest(exchange.getRequestBody()));
                Instance.answer(exchange, 202, "taken");
            });

            var request = HttpRequest.newBuilder(edge.address().resolve("/api/discovery/imports"))
                    .header("Authorization", "Bearer " + TokensOfTests.ALL)
                    .header("Content-Type", "multipart/form-data; boundary=b")
                    .POST(BodyPublishers.fromPublisher(
                            BodyPublishers.ofInputStream(() -> GeneratedBytes.of(SIZE)), SIZE))
                    .build();
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(202);

            assertThat(received.get()).isEqualTo(GeneratedBytes.digest(GeneratedBytes.of(SIZE)));
            assertThat(edge.isAlive()).isTrue();
        }
    }

    @Test
    void passesAnswersOnThatAreLargerThanItsMemory() throws Exception {
        try (var scoring = Instance.start();
                var edge = EdgeProcess.start(
                        HEAP, "--spring.cloud.discovery.client.simple.instances.scoring[0].uri=" + scoring.address());
                var client = HttpClient.newHttpClient()) {
            scoring.answering(exchange -> {
                exchange.sendResponseHeaders(200, SIZE);
                GeneratedBytes.of(SIZE).transferTo(exchange.getResponseBody());
                exchange.close();
            });

            var request = HttpRequest.newBuilder(edge.address().resolve("/api/scoring/leads.csv"))
                    .header("Authorization", "Bearer " + TokensOfTests.ALL)
                    .build();
            var answer = client.send(request, BodyHandlers.ofInputStream());

            assertThat(GeneratedBytes.digest(answer.body())).isEqualTo(GeneratedBytes.digest(GeneratedBytes.of(SIZE)));
        }
    }
}
