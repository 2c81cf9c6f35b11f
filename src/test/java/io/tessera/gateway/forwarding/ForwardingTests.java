package io.tessera.gateway.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.gateway.testing.Edge;
import io.tessera.gateway.testing.EdgeTest;
import io.tessera.gateway.testing.Instance;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What goes through the edge, and what ends there. */
@EdgeTest
class ForwardingTests {

    @Autowired
    Edge edge;

    private Instance scoring;

    @BeforeEach
    void start() {
        scoring = Instance.start();
        edge.runs("scoring", scoring.address());
    }

    @AfterEach
    void stop() {
        scoring.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/scoring/leads",
                "/api/scoring/leads?limit=10&filter=a%20b+c&empty=&flag",
                "/api/scoring/a%20b/%C3%BC",
                "/scoring",
                "/scoring/panels/top",
                "/v3/api-docs/scoring",
                "/api/platform/events/parked/scoring-7"
            })
    void passesTargetsOnAsTheyWereSent(String target) throws IOException {
        var answer = edge.raw("GET " + target + " HTTP/1.1");

        assertThat(answer).startsWith("HTTP/1.1 200");
        assertThat(scoring.lines()).containsExactly("GET " + target);
    }

    @Test
    void passesBodiesHeadersAndStatusOn() throws IOException {
        scoring.answering(exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("ETag", "\"7\"");
            exchange.getResponseHeaders().add("Content-Type", "application/problem+json");
            Instance.answer(exchange, 412, body + exchange.getRequestHeaders().getFirst("If-Match"));
        });

        var answer = edge.send(edge.request("/api/scoring/models/1")
                .PUT(BodyPublishers.ofString("{}"))
                .header("If-Match", "\"6\""));

        assertThat(answer.statusCode()).isEqualTo(412);
        assertThat(answer.body()).isEqualTo("{}\"6\"");
        assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("application/problem+json");
    }

    @Test
    void sendsATokenForTheOneModuleInsteadOfTheKey() throws IOException {
        edge.get("/api/scoring/leads");
        edge.get("/v3/api-docs/scoring");

        assertThat(scoring.asked())
                .extracting(asked -> asked.headers().get("Authorization"))
                .containsExactly(
                        java.util.List.of("Bearer token-of-test-for-scoring"),
                        java.util.List.of("Bearer token-of-test-for-platform"));
    }

    @ParameterizedTest
    @CsvSource({
        "Cookie, session=1",
        "Forwarded, for=10.0.0.1",
        "X-Forwarded-Prefix, /evil",
        "X-Real-IP, 10.0.0.1",
        "X-Tenant-Id, 7",
        "X-Tessera-Caller, admin",
        "X-Original-URL, /api/identity/keys",
        "X-HTTP-Method-Override, DELETE",
        "Proxy-Authorization, Basic eDp5",
        "TE, trailers",
        "Keep-Alive, timeout=900",
    })
    void letsWhatClientsSayOfThemselvesEndAtTheEdge(String name, String value) throws IOException {
        edge.raw("GET /api/scoring/leads HTTP/1.1", name + ": " + value);

        assertThat(scoring.asked())
                .singleElement()
                .satisfies(asked -> assertThat(asked.headers()).doesNotContainKey(name));
    }

    @Test
    void saysItselfWhereARequestCameFrom() throws IOException {
        edge.raw("GET /api/scoring/leads HTTP/1.1", "X-Forwarded-For: 10.0.0.1", "X-Forwarded-Proto: https");

        assertThat(scoring.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.headers().get("X-Forwarded-For")).containsExactly("127.0.0.1");
            assertThat(asked.headers().get("X-Forwarded-Proto")).containsExactly("http");
        });
    }

    @Test
    void dropsHeadersThatConnectionNames() throws IOException {
        edge.raw("GET /api/scoring/leads HTTP/1.1", "Connection: close, X-Secret", "X-Secret: 1", "X-Kept: 1");

        assertThat(scoring.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.headers()).doesNotContainKey("X-Secret");
            assertThat(asked.headers()).containsKey("X-Kept");
        });
    }

    @Test
    void letsNoModuleSetCookies() throws IOException {
        scoring.answering(exchange -> {
            exchange.getResponseHeaders().add("Set-Cookie", "session=stolen");
            exchange.getResponseHeaders().add("X-Kept", "1");
            Instance.answer(exchange, 200, "fine");
        });

        var answer = edge.get("/api/scoring/leads");

        assertThat(answer.headers().map()).doesNotContainKey("set-cookie").containsKey("x-kept");
    }

    @Test
    void asksWhoIsCallingBeforeItPassesAnythingOn() throws IOException {
        var answer = edge.send(edge.request("/api/scoring/leads").setHeader("Authorization", "Bearer who-knows"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(scoring.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/whales/1", "/whales", "/api/scoringx", "/api"})
    void knowsNoOtherModules(String path) throws IOException {
        var answer = edge.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("urn:tessera:problem:not-found");
        assertThat(scoring.asked()).isEmpty();
    }

    @Test
    void answersItselfForModulesThatRunHere() throws IOException {
        assertThat(edge.get("/api/identity/keys").statusCode()).isEqualTo(200);
        assertThat(edge.get("/api/identity/audit").statusCode()).isEqualTo(200);
        assertThat(scoring.asked()).isEmpty();
    }

    @Test
    void leavesIdempotencyKeysToTheModule() throws IOException {
        edge.post("/api/scoring/models", "{}", "Idempotency-Key", "k1");
        edge.post("/api/scoring/models", "{}", "Idempotency-Key", "k1");

        assertThat(scoring.asked())
                .hasSize(2)
                .allSatisfy(asked ->
                        assertThat(asked.headers().get("Idempotency-Key")).containsExactly("k1"));
    }
}
