package io.tessera.gateway.forwarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tessera.gateway.testing.BreakingInstance;
import io.tessera.gateway.testing.Edge;
import io.tessera.gateway.testing.EdgeTest;
import io.tessera.gateway.testing.Instance;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A module that is slow, dead or unsteady: what its callers are told, and that nobody else notices. Each test has a module of its own. */
@EdgeTest
class FailingModulesTests {

    @Autowired
    Edge edge;

    private final List<AutoCloseable> started = new ArrayList<>();

    @AfterEach
    void stop() throws Exception {
        for (var instance : started) {
            instance.close();
        }
    }

    private Instance instance() {
        var instance = Instance.start();
        started.add(instance);
        return instance;
    }

    private static void isRefused(HttpResponse<String> answer, int status, String type, String module) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("\"urn:tessera:problem:" + type + "\"", "\"module\":\"" + module + "\"");
    }

    @Test
    void aModuleFoundNowhereIsNamed() throws IOException {
        edge.runs("hygiene");

        isRefused(edge.get("/api/hygiene/clusters"), 503, "module-unavailable", "hygiene");
    }

    @Test
    void aSlowModuleIsGivenUpAndOthersGoOn() throws Exception {
        var slow = instance();
        var quick = instance();
        var enough = new CountDownLatch(1);
        slow.answering(exchange -> {
            try {
                enough.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
            Instance.answer(exchange, 200, "late");
        });
        edge.runs("contacts", slow.address());
        edge.runs("committee", quick.address());

        // as many as may be under way, then one more
        var pending = IntStream.range(0, 4)
                .mapToObj(number -> edge.start(edge.request("/api/contacts/people")))
                .toList();
        await().until(() -> slow.asked().size() == 4);
        isRefused(edge.get("/api/contacts/people"), 503, "module-busy", "contacts");
        assertThat(edge.get("/api/committee/people").statusCode()).isEqualTo(200);
        assertThat(edge.get("/api/identity/keys").statusCode()).isEqualTo(200);
        assertThat(pending).noneMatch(CompletableFuture::isDone);

        for (var answer : pending) {
            isRefused(answer.get(), 504, "module-timeout", "contacts");
        }
        enough.countDown();
    }

    @Test
    void aModuleThatKeepsFailingIsLeftAloneForAWhile() throws Exception {
        var breaking = BreakingInstance.start();
        started.add(breaking);
        edge.runs("privacy", breaking.address());

        for (var i = 0; i < 10; i++) {
            isRefused(edge.post("/api/privacy/erasures", "{}"), 503, "module-unavailable", "privacy");
        }
        var seen = breaking.requests();
        isRefused(edge.post("/api/privacy/erasures", "{}"), 503, "module-unavailable", "privacy");
        assertThat(breaking.requests()).isEqualTo(seen);

        var well = instance();
        edge.runs("privacy", well.address());
        await().untilAsserted(() ->
                assertThat(edge.get("/api/privacy/erasures").statusCode()).isEqualTo(200));
    }

    @Test
    void whatCouldNotBeSentGoesToAnotherInstance() throws IOException {
        var gone = Instance.start();
        gone.close();
        var there = instance();
        edge.runs("verification", gone.address(), there.address());

        for (var i = 0; i < 6; i++) {
            assertThat(edge.post("/api/verification/emails", "{}").statusCode()).isEqualTo(200);
        }
        assertThat(there.asked()).hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, , 2",
        "HEAD, , 2",
        "PUT, , 2",
        "DELETE, , 2",
        "POST, , 1",
        "PATCH, , 1",
        "POST, some-key, 2",
    })
    void whatBrokeIsTriedAgainOnlyWhereItMayBe(String method, String key, int times) throws Exception {
        var one = BreakingInstance.start();
        var other = BreakingInstance.start();
        started.add(one);
        started.add(other);
        edge.runs("verification", one.address(), other.address());
        await().until(() -> one.probes() > 0 && other.probes() > 0);

        var request = edge.request("/api/verification/emails")
                .method(method, java.net.http.HttpRequest.BodyPublishers.noBody());
        edge.send(key == null ? request : request.header("Idempotency-Key", key));

        assertThat(one.requests() + other.requests()).isEqualTo(times);
        // the circuit is closed again for the next case
        var well = instance();
        edge.runs("verification", well.address());
        for (var i = 0; i < 20; i++) {
            edge.get("/api/verification/emails");
        }
        await().untilAsserted(() ->
                assertThat(edge.get("/api/verification/emails").statusCode()).isEqualTo(200));
    }

    @Test
    void aBodyPartlySentIsNeverSentAgain() throws Exception {
        var one = BreakingInstance.start();
        var other = BreakingInstance.start();
        started.add(one);
        started.add(other);
        edge.runs("discovery", one.address(), other.address());

        edge.post("/api/discovery/imports", "x".repeat(50_000), "Idempotency-Key", "k1");

        assertThat(one.requests() + other.requests()).isEqualTo(1);
    }

    @Test
    void anInstanceThatIsNotReadyIsLeftOutAndComesBack() throws IOException {
        var steady = instance();
        var flapping = instance();
        edge.runs("scoring", steady.address(), flapping.address());
        for (var round = 0; round < 3; round++) {
            flapping.ready(false);
            await().until(() -> rests(flapping));
            assertThat(edge.get("/api/scoring/leads").statusCode()).isEqualTo(200);

            flapping.ready(true);
            await().until(() -> !rests(flapping));
        }
    }

    /** Four requests in turn reach two instances twice each. */
    private boolean rests(Instance instance) throws IOException {
        var before = instance.asked().size();
        for (var i = 0; i < 4; i++) {
            assertThat(edge.get("/api/scoring/leads").statusCode()).isEqualTo(200);
        }
        return instance.asked().size() == before;
    }

    @Test
    void anInstanceThatDiesAndIsStartedAgainComesBack() throws IOException {
        var first = Instance.start();
        var address = first.address();
        edge.runs("scoring", address);
        assertThat(edge.get("/api/scoring/leads").statusCode()).isEqualTo(200);

        first.close();
        await().untilAsserted(() -> isRefused(edge.get("/api/scoring/leads"), 503, "module-unavailable", "scoring"));

        started.add(Instance.startAt(address));
        await().untilAsserted(() ->
                assertThat(edge.get("/api/scoring/leads").statusCode()).isEqualTo(200));
    }

    @Test
    void anAnswerBrokenOffDoesNotLookWhole() throws Exception {
        var breaking = instance();
        breaking.answering(exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/csv");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("half of it".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            // the server breaks the connection
            throw new IOException("on purpose");
        });
        edge.runs("scoring", breaking.address());

        var answer = edge.start(edge.request("/api/scoring/leads.csv"));

        assertThat(answer).failsWithin(java.time.Duration.ofSeconds(30)).withThrowableOfType(ExecutionException.class);
    }
}
