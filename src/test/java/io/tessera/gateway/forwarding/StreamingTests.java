package io.tessera.gateway.forwarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tessera.gateway.testing.Edge;
import io.tessera.gateway.testing.EdgeTest;
import io.tessera.gateway.testing.GeneratedBytes;
import io.tessera.gateway.testing.Instance;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Bodies run through: nothing is gathered at the edge, in neither direction. */
@EdgeTest
class StreamingTests {

    /** Far more than an edge would keep by mistake, yet quick to send. */
    private static final long UPLOAD = 150L << 20;

    private static final String MULTIPART = "multipart/form-data; boundary=b";

    @Autowired
    Edge edge;

    private Instance discovery;

    @BeforeEach
    void start() {
        discovery = Instance.start();
        edge.runs("discovery", discovery.address());
        // what the test before broke off may still weigh on the module's circuit breaker, or hold a place
        await().untilAsserted(() ->
                assertThat(edge.get("/api/discovery/imports").statusCode()).isEqualTo(200));
        discovery.asked().clear();
    }

    @AfterEach
    void stop() {
        discovery.close();
    }

    @Test
    void handsEachEventOnBeforeTheNextIsSent() throws Exception {
        BlockingQueue<String> toSend = new ArrayBlockingQueue<>(1);
        discovery.answering(exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().flush();
            send(toSend, exchange.getResponseBody());
            exchange.close();
        });

        try (var socket = edge.connect(head("GET /api/discovery/events", "Accept: text/event-stream", ""))) {
            var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            // the head comes before any event
            assertThat(reader.readLine()).startsWith("HTTP/1.1 200");
            for (var number = 0; number < 20; number++) {
                toSend.put("data: " + number + "\n\n");
                assertThat(nextEvent(reader)).isEqualTo("data: " + number);
            }
            toSend.put("");
        }
    }

    private static void send(BlockingQueue<String> toSend, OutputStream target) throws IOException {
        try {
            for (var event = toSend.take(); !event.isEmpty(); event = toSend.take()) {
                target.write(event.getBytes(StandardCharsets.UTF_8));
                target.flush();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static String nextEvent(BufferedReader reader) throws IOException {
        var line = reader.readLine();
        while (line != null && !line.startsWith("data:")) {
            line = reader.readLine();
        }
        return String.valueOf(line);
    }

    @Test
    void endsAStreamWhoseClientHasLeft() throws Exception {
        var broken = new CountDownLatch(1);
        discovery.answering(exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            try {
                while (true) {
                    exchange.getResponseBody().write("data: again\n\n".getBytes(StandardCharsets.UTF_8));
                    exchange.getResponseBody().flush();
                }
            } catch (IOException left) {
                broken.countDown();
            }
        });

        for (var i = 0; i < 5; i++) {
            try (var socket = edge.connect(head("GET /api/discovery/events", "Accept: text/event-stream", ""))) {
                assertThat(socket.getInputStream().read()).isEqualTo('H');
            }
        }

        broken.await();
        // no place is lost to those who left
        discovery.answering(exchange -> Instance.answer(exchange, 200, "fine"));
        await().untilAsserted(() ->
                assertThat(edge.get("/api/discovery/imports").statusCode()).isEqualTo(200));
    }

    @Test
    void passesUploadsOnWithoutKeepingThem() throws IOException {
        var received = new AtomicReference<GeneratedBytes.Digest>();
        discovery.answering(exchange -> {
            received.set(GeneratedBytes.digest(exchange.getRequestBody()));
            Instance.answer(exchange, 202, "taken");
        });

        var answer = edge.post(
                "/api/discovery/imports",
                BodyPublishers.ofInputStream(() -> GeneratedBytes.of(UPLOAD)),
                "Content-Type",
                MULTIPART);

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(received.get()).isEqualTo(GeneratedBytes.digest(GeneratedBytes.of(UPLOAD)));
    }

    @Test
    void passesTheBeginningOnBeforeTheEndIsSent() throws Exception {
        var begun = new CountDownLatch(1);
        discovery.answering(exchange -> {
            assertThat(exchange.getRequestBody().read()).isEqualTo('a');
            begun.countDown();
            Instance.answer(exchange, 202, "taken");
        });

        try (var socket = edge.connect(head(
                "POST /api/discovery/imports", "Content-Type: " + MULTIPART, "Content-Length: " + (1 + (1 << 17))))) {
            socket.getOutputStream().write('a');
            socket.getOutputStream().write(new byte[1 << 16]);
            socket.getOutputStream().flush();
            begun.await();
            socket.getOutputStream().write(new byte[1 << 16]);
            socket.getOutputStream().flush();
            assertThat(firstLine(socket.getInputStream())).startsWith("HTTP/1.1 202");
        }
    }

    @Test
    void refusesUploadsThatAnnounceTooMuch() throws IOException {
        try (var socket = edge.connect(
                head("POST /api/discovery/imports", "Content-Type: " + MULTIPART, "Content-Length: " + (201L << 20)))) {
            assertThat(firstLine(socket.getInputStream())).startsWith("HTTP/1.1 413");
        }
        assertThat(discovery.asked()).isEmpty();
    }

    @Test
    void refusesUploadsThatTurnOutTooLong() throws IOException {
        discovery.answering(exchange -> Instance.answer(exchange, 202, "taken"));

        try (var socket = edge.connect(
                head("POST /api/discovery/imports", "Content-Type: " + MULTIPART, "Transfer-Encoding: chunked"))) {
            var sender = Thread.ofVirtual().start(() -> sendChunks(socket));
            var answer = firstLine(socket.getInputStream());
            assertThat(answer).startsWith("HTTP/1.1 413");
            sender.interrupt();
        }
    }

    private static void sendChunks(java.net.Socket socket) {
        var chunk = new byte[1 << 20];
        try {
            for (var sent = 0L; sent < 210L << 20; sent += chunk.length) {
                socket.getOutputStream()
                        .write((Integer.toHexString(chunk.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().write(chunk);
                socket.getOutputStream().write("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException refusedMeanwhile) {
            // as it should be
        }
    }

    @Test
    void refusesOtherBodiesThatAreLong() throws IOException {
        var answer = edge.post("/api/discovery/imports", "x".repeat(200_000), "Content-Type", "application/json");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:tessera:problem:too-large");
        assertThat(discovery.asked()).isEmpty();
    }

    @Test
    void breaksOffWhatTheClientBrokeOff() throws Exception {
        var broken = new CountDownLatch(1);
        discovery.answering(exchange -> {
            try {
                Instance.answer(exchange, 202, "taken");
            } catch (IOException cutOff) {
                broken.countDown();
            }
        });

        try (var socket = edge.connect(
                head("POST /api/discovery/imports", "Content-Type: " + MULTIPART, "Content-Length: 1000000"))) {
            socket.getOutputStream().write(new byte[100_000]);
            socket.getOutputStream().flush();
            await().until(() -> discovery.asked().size() == 1);
        }

        broken.await();
        assertThat(discovery.asked()).hasSize(1);
    }

    @Test
    void passesNoSecondRequestHiddenInABody() throws Exception {
        var hidden = "0\r\n\r\nGET /api/discovery/hidden HTTP/1.1\r\nHost: x\r\n\r\n";

        try (var socket = edge.connect(
                head("POST /api/discovery/imports", "Content-Length: " + hidden.length(), "Transfer-Encoding: chunked")
                        + hidden)) {
            assertThat(firstLine(socket.getInputStream())).startsWith("HTTP/1.1");
        }

        assertThat(discovery.lines()).doesNotContain("GET /api/discovery/hidden");
    }

    private static String head(String line, String... headers) {
        return line + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer only:*\r\n"
                + java.util.Arrays.stream(headers)
                        .filter(header -> !header.isEmpty())
                        .map(header -> header + "\r\n")
                        .collect(java.util.stream.Collectors.joining())
                + "\r\n";
    }

    private static String firstLine(java.io.InputStream input) throws IOException {
        return String.valueOf(new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8)).readLine());
    }
}
