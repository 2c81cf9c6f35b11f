package io.tessera.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import harbour.HarbourApplication;
import harbour.Visit;
import io.tessera.testing.OwnDatabase;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What every endpoint of every module keeps to, shown on a made-up harbour behind a real server. */
@OwnDatabase
@SpringBootTest(
        classes = HarbourApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1"})
class WebConventionsTests {

    private static final String MOORING =
            "{\"ship\":\"Ida\",\"draught\":3,\"kinds\":[\"QUAY\"],\"at\":\"2026-01-31T12:00:00Z\"}";

    @TempDir
    static Path dataDirectory;

    @LocalServerPort
    int port;

    private Visit nobody;
    private Visit visitor;
    private Visit master;

    @DynamicPropertySource
    static void dataDirectory(DynamicPropertyRegistry registry) {
        registry.add("tessera.data-dir", dataDirectory::toString);
    }

    @BeforeEach
    void visit() {
        nobody = Visit.to(port);
        visitor = nobody.as(HarbourApplication.VISITOR);
        master = nobody.as(HarbourApplication.MASTER);
    }

    @Test
    void healthIsOpen() {
        assertThat(nobody.get("/actuator/health").status()).isEqualTo(200);
        assertThat(nobody.get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(nobody.get("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(nobody.get("/actuator/health").text()).doesNotContain("components", "diskSpace");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/harbour/berths",
                "/nothing",
                "/actuator",
                "/actuator/metrics",
                "/v3/api-docs",
                "/actuator/health/db"
            })
    void everythingElseAsksWhoIsCalling(String path) {
        var answer = nobody.get(path);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.problem()).isEqualTo("unauthenticated");
        assertThat(answer.header("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Bearer"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/xml", "application/cbor", "application/yaml"})
    void answersInJsonOnly(String other) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/harbour/berths"))
                .header("Authorization", "Bearer " + HarbourApplication.VISITOR)
                .header("Accept", other)
                .build();

        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(406);
        }
    }

    @Test
    void unknownTokensAreNobody() {
        var answer = nobody.as("who-knows").get("/api/harbour/berths");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).contains("invalid_token"));
    }

    @ParameterizedTest
    @CsvSource({
        "engineer,/actuator/prometheus,200",
        "engineer,/actuator/metrics,200",
        "engineer,/actuator/metrics/jvm.memory.used,200",
        "engineer,/actuator/loggers,403",
        "engineer,/actuator,403",
        "operator,/actuator/loggers,200",
        "operator,/actuator/prometheus,403",
        "visitor,/actuator/prometheus,403",
        "harbour-master,/actuator/heapdump,404",
        "harbour-master,/actuator/env,404",
        "harbour-master,/actuator/configprops,404",
        "harbour-master,/actuator/beans,404",
    })
    void actuatorIsForWhoMay(String token, String path, int status) {
        var answer = nobody.as(token).get(path);

        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void callersMayDoWhatTheirPermissionSays() {
        assertThat(visitor.get("/api/harbour/berths").status()).isEqualTo(200);
        var refused = visitor.post("/api/harbour/moorings", MOORING);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("not-allowed");
        assertThat(refused.json().path("permission").asString()).isEqualTo("harbour:write");
        assertThat(master.post("/api/harbour/moorings", MOORING)
                        .json()
                        .path("by")
                        .asString())
                .isEqualTo("master");
    }

    @Test
    void endpointsThatNameNoPermissionAreOpenToNobody() {
        var answer = master.get("/api/harbour/forgotten");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("not-allowed");
    }

    @Test
    void unknownAddressesAreProblems() {
        assertThat(master.get("/api/harbour/nothing").problem()).isEqualTo("not-found");
        assertThat(master.get("/favicon.ico").status()).isEqualTo(404);
        assertThat(master.get("/error").status()).isEqualTo(404);
        assertThat(master.get("/api/harbour/berths/0f0e0d0c-0b0a-4908-8706-050403020100")
                        .problem())
                .isEqualTo("berth-not-found");
    }

    @Test
    void otherMethodsAreRefusedWithTheOnesAllowed() {
        var answer = master.send("DELETE", "/api/harbour/berths", BodyPublishers.noBody());

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.problem()).isEqualTo("method-not-allowed");
        assertThat(answer.header("Allow")).hasValue("GET");
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void wrongAddressesAndMethodsOfCallersAreNoWarnings(CapturedOutput output) {
        master.get("/api/harbour/no-such-place");
        master.send("PATCH", "/api/harbour/moorings", BodyPublishers.noBody());

        assertThat(output.getAll()).doesNotContain("WARN", "ERROR");
    }

    @Test
    void otherMediaTypesAreRefused() {
        var answer = master.send(
                "POST", "/api/harbour/moorings", BodyPublishers.ofString("a"), "Content-Type", "text/plain");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.problem()).isEqualTo("media-type-not-supported");
    }

    @Test
    void unexpectedFailuresTellNothingButANumber() {
        var answer = master.get("/api/harbour/storm");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.problem()).isEqualTo("internal-error");
        assertThat(answer.text()).doesNotContain("secret", "Exception", "tessera.platform", "at ");
        assertThat(answer.json().path("incident").asString()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"ship\":\"\",\"draught\":3}|ship|must not be blank",
                "{\"ship\":\"Ida\",\"draught\":-1}|draught|must be greater than 0",
                "{\"ship\":\"Ida\",\"draught\":\"deep\"}|draught|must be a whole number",
                "{\"ship\":\"Ida\",\"draught\":1,\"flag\":\"x\"}|flag|is not known here",
                "{\"ship\":\"Ida\",\"draught\":1,\"kinds\":[\"QUAY\",\"ROCK\"]}|kinds[1]|must be one of QUAY, BUOY",
                "{\"ship\":\"Ida\",\"draught\":1,\"at\":\"noon\"}|at|must be a time such as 2026-01-31T12:00:00Z",
                "{\"ship\":\"Ida\",\"draught\":null}|draught|must be a whole number",
            })
    void invalidFieldsAreNamedWithTheReason(String body, String field, String reason) {
        var answer = master.post("/api/harbour/moorings", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-request");
        var error = answer.json().path("errors").get(0);
        assertThat(error.path("field").asString()).isEqualTo(field);
        assertThat(error.path("reason").asString()).isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ship\":",
                "",
                "[]",
                "{\"ship\":\"a\",\"ship\":\"b\"}",
                "{\"ship\":\"Ida\",\"draught\":1} {}",
                "7"
            })
    void brokenJsonIsRefusedWithoutTheParsersWords(String body) {
        var answer = master.post("/api/harbour/moorings", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("malformed-json");
        assertThat(answer.text()).doesNotContain("jackson", "java.", "harbour.Berths");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"limit=many|limit|must be a whole number", "limit=1000|limit|must be less than or equal to 100"})
    void invalidParametersAreNamedWithTheReason(String query, String field, String reason) {
        var answer = master.get("/api/harbour/berths?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").get(0).path("field").asString()).isEqualTo(field);
        assertThat(answer.json().path("errors").get(0).path("reason").asString())
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void longBodiesAreRefusedWhetherAnnouncedOrNot(boolean announced) {
        var text = "{\"ship\":\"" + "a".repeat(1_100_000) + "\"}";
        var body = announced
                ? BodyPublishers.ofString(text)
                : BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        var answer = master.send("POST", "/api/harbour/moorings", body, "Content-Type", "application/json");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.problem()).isEqualTo("too-large");
    }

    @Test
    void answersCarryProtectiveHeaders() {
        var answer = master.get("/api/harbour/berths");

        assertThat(answer.header("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.header("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(answer.header("X-Frame-Options")).hasValue("DENY");
        assertThat(answer.header("Content-Security-Policy"))
                .hasValueSatisfying(value -> assertThat(value).contains("default-src 'none'"));
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertThat(answer.header("Server")).isEmpty();
    }

    @Test
    void forwardedHeadersOfClientsAreNotBelieved() {
        var answer = master.get(
                "/api/harbour/host",
                "X-Forwarded-For",
                "6.6.6.6",
                "X-Forwarded-Host",
                "evil.example",
                "X-Forwarded-Proto",
                "https",
                "Forwarded",
                "for=6.6.6.6;host=evil.example;proto=https");

        assertThat(answer.text()).isEqualTo("127.0.0.1 127.0.0.1 false");
    }

    @Test
    void streamedAnswersReachTheirCaller() {
        assertThat(visitor.get("/api/harbour/log").text()).isEqualTo("all quiet");
    }

    @Test
    void pathsThatTheFirewallRefusesAreProblems() {
        var answer = master.get("/api//harbour/berths;a=b");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /a[b HTTP/1.1", "G@T / HTTP/1.1", "GET / HTTP/9", "nonsense", "TRACE / HTTP/1.1"})
    void requestsThatAreNotHttpLearnNothingOfTheServer(String line) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write((line + "\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("Tomcat", "Exception", "java.", "org.apache");
            assertThat(Integer.parseInt(answer.substring(9, 12))).isBetween(400, 505);
        }
    }

    @Test
    void refusalsOfTheFilterChainNameThePermissionToo() {
        assertThat(visitor.get("/actuator/prometheus").json().path("permission").asString(""))
                .isEqualTo("platform:metrics");
    }
}
