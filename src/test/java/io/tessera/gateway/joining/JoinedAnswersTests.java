package io.tessera.gateway.joining;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.gateway.instances.RemoteModules;
import io.tessera.gateway.testing.Edge;
import io.tessera.gateway.testing.EdgeTest;
import io.tessera.gateway.testing.Instance;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What several processes know a part of is one answer at the edge, and nobody is left out in silence. */
@EdgeTest
class JoinedAnswersTests {

    @Autowired
    Edge edge;

    @Autowired
    RemoteModules remote;

    @Autowired
    JsonMapper json;

    @Autowired
    Environment environment;

    private Instance scoring;
    private Instance others;

    @BeforeEach
    void start() {
        scoring = Instance.start();
        others = Instance.start();
        says(scoring, Map.of());
        says(others, Map.of());
        edge.runs("identity");
        remote.names().forEach(module -> edge.runs(module, others.address()));
        edge.runs("scoring", scoring.address());
    }

    @AfterEach
    void stop() {
        scoring.close();
        others.close();
    }

    private static void says(Instance instance, Map<String, String> byPath) {
        instance.answering(exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            Instance.answer(
                    exchange, 200, byPath.getOrDefault(exchange.getRequestURI().getPath(), "{}"));
        });
    }

    private JsonNode get(String path) throws IOException {
        var answer = edge.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    @Test
    void modulesNameTheProcessesThatRunThem() throws IOException {
        says(
                scoring,
                Map.of(
                        "/api/platform/modules",
                        "{\"items\":[{\"name\":\"scoring\",\"active\":true,\"schemaVersion\":\"9\"},"
                                + "{\"name\":\"contacts\",\"active\":false}]}"));

        var modules = get("/api/platform/modules");

        var items = modules.path("items");
        assertThat(item(items, "name", "scoring").path("processes").toString())
                .isEqualTo("[\"" + scoring.address() + "\"]");
        assertThat(item(items, "name", "scoring").path("active").asBoolean()).isTrue();
        assertThat(item(items, "name", "scoring").path("schemaVersion").asString())
                .isEqualTo("9");
        assertThat(item(items, "name", "identity").path("processes").toString()).isEqualTo("[\"here\"]");
        assertThat(item(items, "name", "contacts").path("active").asBoolean()).isFalse();
        assertThat(modules.path("away")).isEmpty();
    }

    @Test
    void eventsSayWhichProcessTheyAreOf() throws IOException {
        says(
                scoring,
                Map.of(
                        "/api/platform/events",
                        "{\"publishers\":[{\"module\":\"scoring\",\"published\":7}],\"listeners\":[]}"));

        var publisher = item(get("/api/platform/events").path("publishers"), "module", "scoring");

        assertThat(publisher.path("process").asString())
                .isEqualTo(scoring.address().toString());
        assertThat(publisher.path("published").asInt()).isEqualTo(7);
    }

    @Test
    void parkedEventsOfAllProcessesAreOneList() throws IOException {
        var path = "/api/platform/events/parked";
        says(scoring, Map.of(path, "{\"items\":[{\"id\":\"scoring-1\"},{\"id\":\"scoring-2\"}],\"next\":\"x\"}"));
        says(others, Map.of(path, "{\"items\":[{\"id\":\"contacts-5\"}]}"));

        var parked = get(path + "?limit=2");

        assertThat(parked.path("items")
                        .valueStream()
                        .map(item -> item.path("id").asString()))
                .containsExactly("contacts-5", "scoring-1");
        var next = get(path + "?limit=2&cursor=" + parked.path("next").asString());
        assertThat(next.path("items")).isNotEmpty();
        assertThat(scoring.lines()).last().asString().contains("cursor=");
    }

    @ParameterizedTest
    @CsvSource({"true, true, true", "true, false, false", "false, true, false"})
    void flowsAreSettledWhenEveryProcessSaysSo(boolean one, boolean other, boolean all) throws IOException {
        var path = "/api/platform/flows/" + UUID.randomUUID();
        says(scoring, Map.of(path, flow(one, "{\"scoring\":3}", "{}", "{}")));
        says(others, Map.of(path, flow(other, "{\"contacts\":2}", "{}", "{}")));

        var flow = get(path);

        assertThat(flow.path("settled").asBoolean()).isEqualTo(all);
        assertThat(flow.path("pending").path("scoring").asLong()).isEqualTo(3);
        assertThat(flow.path("pending").path("contacts").asLong()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"41, false", "42, true"})
    void flowsAreSettledWhenWhatWasSentHasArrived(int received, boolean settled) throws IOException {
        var path = "/api/platform/flows/" + UUID.randomUUID();
        says(others, Map.of(path, flow(true, "{}", "{\"contacts\":{\"7\":42}}", "{}")));
        says(
                scoring,
                Map.of(path, flow(true, "{}", "{}", "{\"scoring\":{\"contacts\":{\"7\":%d}}}".formatted(received))));

        var flow = get(path);

        assertThat(flow.path("settled").asBoolean()).isEqualTo(settled);
        assertThat(flow.has("sent")).isFalse();
    }

    @Test
    void flowsAreNotSettledByAProcessThatDoesNotTellWhatItSent() throws IOException {
        var path = "/api/platform/flows/" + UUID.randomUUID();
        says(scoring, Map.of(path, flow(true, "{}", "{}", "{}")));
        says(others, Map.of(path, "{\"settled\":true}"));

        assertThat(get(path).path("settled").asBoolean()).isFalse();
    }

    private static String flow(boolean settled, String pending, String sent, String received) {
        return """
                {"flow":"%s","known":true,"settled":%s,"open":false,"pending":%s,"parked":{},"unsent":{},"sent":%s,"received":%s}
                """.formatted(UUID.randomUUID(), settled, pending, sent, received);
    }

    @Test
    void flowsAreNotSettledWhileAProcessIsAway() throws IOException {
        var path = "/api/platform/flows/" + UUID.randomUUID();
        says(others, Map.of(path, flow(true, "{}", "{}", "{}")));
        scoring.answering(exchange -> Instance.answer(exchange, 503, ""));

        var flow = get(path);

        assertThat(flow.path("settled").asBoolean()).isFalse();
        assertThat(flow.path("away").path(0).path("process").asString())
                .isEqualTo(scoring.address().toString());
    }

    @Test
    void flowsThatNobodyKnowsAreRefused() throws IOException {
        var path = "/api/platform/flows/" + UUID.randomUUID();
        var unknown = flow(true, "{}", "{}", "{}").replace("\"known\":true", "\"known\":false");
        says(scoring, Map.of(path, unknown));
        says(others, Map.of(path, unknown));

        var answer = edge.get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("unknown-flow");
        says(others, Map.of(path, flow(true, "{}", "{}", "{}")));
        assertThat(get(path).path("settled").asBoolean()).isTrue();
    }

    @Test
    void flowsAreNotCalledUnknownWhileAProcessIsAway() throws IOException {
        var path = "/api/platform/flows/" + UUID.randomUUID();
        says(others, Map.of(path, flow(true, "{}", "{}", "{}").replace("\"known\":true", "\"known\":false")));
        scoring.answering(exchange -> Instance.answer(exchange, 503, ""));

        assertThat(get(path).path("settled").asBoolean()).isFalse();
    }

    @Test
    void modulesThatNobodyRunsAreNamed() throws IOException {
        edge.runs("scoring");
        says(others, Map.of("/api/platform/health", "{\"status\":\"UP\",\"processes\":[]}"));

        var health = get("/api/platform/health");

        assertThat(health.path("status").asString()).isEqualTo("DOWN");
        assertThat(item(health.path("away"), "process", "scoring")
                        .path("reason")
                        .asString())
                .contains("no process");
        assertThat(edge.get("/actuator/health").statusCode()).isEqualTo(503);
        assertThat(edge.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    @Test
    void allIsWellWhenEveryProcessIs() throws IOException {
        var path = "/api/platform/health";
        var up = "{\"status\":\"UP\",\"processes\":[{\"modules\":[\"scoring\"],\"status\":\"UP\"}]}";
        says(scoring, Map.of(path, up));
        says(others, Map.of(path, up));
        assertThat(get(path).path("status").asString()).isEqualTo("UP");

        says(scoring, Map.of(path, up.replace("UP", "DOWN")));
        assertThat(get(path).path("status").asString()).isEqualTo("DOWN");
    }

    @Test
    void aProcessDoesNotCountItself() throws IOException {
        edge.runs("identity", URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port")));

        var modules = get("/api/platform/modules");

        assertThat(item(modules.path("items"), "name", "identity")
                        .path("processes")
                        .toString())
                .isEqualTo("[\"here\"]");
    }

    @Test
    void refusalsAreNotJoined() throws IOException {
        var answer = edge.get("/api/platform/flows/no-id");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain("away", "settled");
        assertThat(scoring.asked()).isEmpty();
    }

    @Test
    void asksOthersForTheirPartOnly() throws IOException {
        get("/api/platform/modules");

        assertThat(scoring.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.headers().get("Tessera-Asked-By")).hasSize(1);
            assertThat(asked.headers().get("Authorization")).containsExactly("Bearer token-of-test-for-platform");
        });
    }

    private static JsonNode item(JsonNode items, String key, String value) {
        return items.valueStream()
                .filter(item -> item.path(key).asString().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + value + " in " + items));
    }
}
