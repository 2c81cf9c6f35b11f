package io.tessera.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The points model over HTTP: who changes it must know what stands there, and everyone is scored again. */
@ExtendWith(SharedServer.class)
class ModelsTests {

    private static final String CURRENT = "/api/scoring/models/current";

    @Test
    void scoreEveryoneAgainWhenTheyChange(Api api) {
        var imported =
                api.importing(LeadFile.people("Olga,Model,CEO,,,olga@%s.com,,GB".formatted(LeadFile.freshWord())));
        var before = score(api, imported);
        var old = api.get(CURRENT).withStatus(200);

        var changed = api.put(CURRENT, withFewerPointsForChiefs(old.json()), "If-Match", etag(old))
                .withStatus(200);
        api.settledFlow("/api/platform/flows/" + changed.json().path("flow").asString());

        assertThat(etag(changed)).isNotEqualTo(etag(old));
        assertThat(score(api, imported)).isEqualTo(before - 7);

        var back = api.put(CURRENT, old.json().path("model"), "If-Match", etag(changed))
                .withStatus(200);
        api.settledFlow("/api/platform/flows/" + back.json().path("flow").asString());
        assertThat(score(api, imported)).isEqualTo(before);
        assertThat(api.get("/api/scoring/models")
                        .items()
                        .map(one -> one.path("version").asLong())
                        .limit(2))
                .containsExactly(
                        back.json().path("version").asLong(),
                        changed.json().path("version").asLong());
    }

    @Test
    void areNotOverwrittenByThoseWhoSawAnOlderOne(Api api) {
        var current = api.get(CURRENT).withStatus(200);
        var model = withFewerPointsForChiefs(current.json());

        api.put(CURRENT, model).withProblem(428, "if-match-required");
        var refused = api.put(CURRENT, model, "If-Match", "\"0\"").withProblem(412, "model-changed-meanwhile");

        assertThat(refused.json().path("currentVersion"))
                .isEqualTo(current.json().path("version"));
        assertThat(refused.json().path("difference").toString()).contains("C_LEVEL");
        assertThat(etag(api.get(CURRENT))).isEqualTo(etag(current));
    }

    @Test
    void areRefusedWithEachFaultNamed(Api api) {
        var current = api.get(CURRENT);
        var model = (ObjectNode) current.json().path("model");
        ((ObjectNode) model.path("bands")).put("a", 10).put("b", 50);

        var refused = api.put(CURRENT, model, "If-Match", etag(current)).withProblem(400, "invalid-model");

        assertThat(refused.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asString()))
                .anySatisfy(field -> assertThat(field).startsWith("bands"));
        assertThat(etag(api.get(CURRENT))).isEqualTo(etag(current));
    }

    private static JsonNode withFewerPointsForChiefs(JsonNode current) {
        var model = (ObjectNode) current.path("model").deepCopy();
        var seniority = (ObjectNode) model.path("seniority");
        return model.set(
                "seniority", seniority.put("C_LEVEL", seniority.path("C_LEVEL").asInt() - 7));
    }

    private static int score(Api api, Api.Import imported) {
        return Integer.parseInt(
                api.ranked("?import=" + imported.id()).column("score").getFirst());
    }

    private static String etag(Api.Answer answer) {
        return answer.headers().get("etag");
    }
}
