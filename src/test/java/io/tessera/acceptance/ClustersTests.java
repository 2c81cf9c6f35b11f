package io.tessera.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Merges that can be looked into and taken back. */
@ExtendWith(SharedServer.class)
class ClustersTests {

    private final String domain = LeadFile.freshWord() + ".com";

    @Test
    void showRecordsSideBySideAndWhyTheyAreOne(Api api) {
        var imported = importTwice(api);

        var cluster = cluster(api, imported);

        assertThat(cluster.path("size").asInt()).isEqualTo(2);
        assertThat(cluster.path("members")
                        .valueStream()
                        .map(member -> member.path("row").asInt()))
                .containsExactly(2, 3);
        assertThat(cluster.path("golden").path("phone").asString()).isEqualTo("+442071234567");
        assertThat(cluster.path("links")
                        .valueStream()
                        .flatMap(link -> link.path("shared").valueStream())
                        .map(JsonNode::asString))
                .contains("EMAIL");
    }

    @Test
    void areTakenApartAndPutTogetherAgain(Api api) {
        var imported = importTwice(api);
        var cluster = cluster(api, imported);

        var split = api.post(split(cluster), Map.of("allApart", true)).withStatus(201);

        awaitLines(api, imported, 2);
        assertThat(api.ranked("?import=" + imported.id()).column("merged_rows")).containsExactlyInAnyOrder("2", "3");

        api.delete(split.location()).withStatus(204);
        awaitLines(api, imported, 1);
        assertThat(api.ranked("?import=" + imported.id()).column("merged_rows")).containsExactly("2;3");
    }

    @Test
    void stayApartWhenTheSameFileComesAgain(Api api) {
        var imported = importTwice(api);
        api.post(split(cluster(api, imported)), Map.of("allApart", true)).withStatus(201);
        awaitLines(api, imported, 2);

        importTwice(api);

        assertThat(api.all("/api/contacts/people?q=" + domain)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(api.ranked("?import=" + imported.id()).lines()).hasSize(2);
    }

    @Test
    void refuseUnclearSplits(Api api) {
        var cluster = cluster(api, importTwice(api));
        var everyone = cluster.path("members")
                .valueStream()
                .map(member -> member.path("record").asString())
                .toList();
        var stranger = "00000000-0000-0000-0000-000000000001";

        api.post(split(cluster), Map.of()).withProblem(400, "invalid-split");
        api.post(split(cluster), Map.of("records", everyone)).withProblem(422, "nobody-on-one-side");
        api.post(split(cluster), Map.of("records", List.of(stranger))).withProblem(422, "not-a-member");
        api.post("/api/hygiene/clusters/%s/split".formatted(stranger), Map.of("allApart", true))
                .withProblem(404, "unknown-cluster");
    }

    private Api.Import importTwice(Api api) {
        return api.importing(LeadFile.people(
                "Nora,Twice,CTO,,%s,nora@%s,,GB".formatted(domain, domain),
                "NORA,TWICE,,,%s,nora@%s,+44 20 7123 4567,GB".formatted(domain, domain)));
    }

    private static JsonNode cluster(Api api, Api.Import imported) {
        var lead = api.get("/api/scoring/leads?import=" + imported.id())
                .items()
                .findFirst()
                .orElseThrow();
        return api.get("/api/hygiene/clusters/" + lead.path("personId").asString())
                .withStatus(200)
                .json();
    }

    private static String split(JsonNode cluster) {
        return "/api/hygiene/clusters/%s/split".formatted(cluster.path("id").asString());
    }

    private static void awaitLines(Api api, Api.Import imported, int lines) {
        api.eventually(
                () -> assertThat(api.ranked("?import=" + imported.id()).lines()).hasSize(lines));
    }
}
