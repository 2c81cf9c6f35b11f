package io.tessera.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may do what. */
@ExtendWith(SharedServer.class)
@Tag("topology")
class PermissionTests {

    @Test
    void nothingButHealthIsOpen(Api api) {
        var nobody = api.as(null);

        assertThat(nobody.get("/actuator/health")
                        .withStatus(200)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("UP");
        for (var path : List.of(
                "/api/platform/modules",
                "/api/scoring/leads",
                "/api/scoring/leads.csv",
                "/v3/api-docs",
                "/actuator/metrics",
                "/actuator/prometheus",
                "/actuator/env",
                "/nowhere",
                "/")) {
            var refused = nobody.get(path).withProblem(401, "unauthenticated");
            assertThat(refused.headers().get("www-authenticate")).startsWith("Bearer");
        }
        api.as("tsr_wrong").get("/api/platform/modules").withProblem(401, "unauthenticated");
    }

    @Test
    void aKeyOpensOnlyWhatItsScopesName(Api api) {
        var reader = api.allowedOnly("scoring:read");

        reader.get("/api/scoring/leads").withStatus(200);
        var refused = reader.get("/api/contacts/people").withProblem(403, "not-allowed");
        assertThat(refused.body()).contains("contacts:read");
        reader.upload(LeadFile.messy(), Map.of()).withProblem(403, "not-allowed");
        reader.post("/api/platform/events/parked/x/redrive", Map.of()).withProblem(403, "not-allowed");
    }

    @Test
    void metricsAndOtherActuatorEndpointsNeedTheirOwn(Api api) {
        var measuring = api.allowedOnly("platform:metrics");
        var operating = api.allowedOnly("platform:operate");

        measuring.get("/actuator/metrics").withStatus(200);
        assertThat(measuring.get("/actuator/prometheus").withStatus(200).body()).contains("tessera_events");
        measuring.get("/actuator/loggers").withProblem(403, "not-allowed");
        operating.get("/actuator/loggers").withStatus(200);
        operating.get("/actuator/metrics").withProblem(403, "not-allowed");
        api.get("/actuator/env").withProblem(404, "not-found");
    }

    @Test
    void aKeyIsShownOnceAndEndsWhenRevoked(Api api) {
        var made = api.post("/api/identity/keys", Map.of("name", "short-lived", "scopes", List.of("platform:read")))
                .withStatus(201);
        var token = made.json().path("token").asString();
        var holder = api.as(token);
        holder.get("/api/platform/modules").withStatus(200);

        assertThat(api.get("/api/identity/keys").withStatus(200).body())
                .contains("short-lived")
                .doesNotContain(token);

        api.delete(made.location()).withStatus(204);
        holder.get("/api/platform/modules").withProblem(401, "unauthenticated");
        api.delete(made.location()).withStatus(204);
    }

    @Test
    void nobodyGivesAwayWhatTheyDoNotHave(Api api) {
        var maker = api.allowedOnly("identity:write", "scoring:read");

        maker.post("/api/identity/keys", Map.of("name", "x", "scopes", List.of("scoring:read")))
                .withStatus(201);
        maker.post("/api/identity/keys", Map.of("name", "x", "scopes", List.of("*")))
                .withProblem(403, "scope-not-held");
        api.post("/api/identity/keys", Map.of("name", "x", "scopes", List.of("tea:make")))
                .withProblem(422, "unknown-scope");
        api.post(
                        "/api/identity/keys",
                        Map.of("name", "x", "scopes", List.of("*"), "expiresAt", Instant.EPOCH.toString()))
                .withProblem(422, "ends-in-the-past");
        api.post("/api/identity/keys", Map.of("scopes", List.of())).withProblem(400, "invalid-request");
    }
}
