package io.tessera.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What goes wrong is told in one form (RFC 9457) with stable types. */
@ExtendWith(SharedServer.class)
class ProblemsTests {

    @Test
    void haveStableTypesForWhatCallersGetWrong(Api api) {
        api.get("/api/nowhere").withProblem(404, "not-found");
        api.delete("/api/scoring/leads").withProblem(405, "method-not-allowed");
        api.get("/api/scoring/leads?limit=many").withProblem(400, "invalid-request");
        api.get("/api/scoring/leads?limit=0").withProblem(400, "invalid-request");
        api.get("/api/scoring/leads?import=me").withProblem(400, "invalid-request");
        api.get("/api/contacts/people?limit=100000").withProblem(400, "invalid-request");
        api.get("/api/hygiene/clusters?limit=0").withProblem(400, "invalid-request");
        api.get("/api/discovery/imports?limit=-1").withProblem(400, "invalid-request");
        api.postRaw("/api/verification/emails", "application/json", "{").withProblem(400, "malformed-json");
        api.postRaw("/api/verification/emails", "text/plain", "{}").withProblem(415, "media-type-not-supported");
        api.accepting("image/png", "/api/scoring/leads").withProblem(406, "not-acceptable");
        api.post("/api/platform/events/parked/nothing/redrive", "").withProblem(404, "unknown-parked-event");
    }

    @Test
    void nameEveryFieldThatIsWrong(Api api) {
        var refused = api.get("/api/scoring/leads?limit=0").withProblem(400, "invalid-request");

        assertThat(refused.json()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asString()))
                .containsExactly("limit");
    }

    @Test
    void neverShowAnExceptionOrAClass(Api api) {
        var answers = List.of(
                api.postRaw("/api/verification/emails", "application/json", "{\"emails\": 7}"),
                api.get("/api/scoring/leads?cursor=%00"),
                api.get("/api/contacts/people/%27%3B--"));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isBetween(400, 499);
            assertThat(answer.body()).doesNotContain("Exception", "io.tessera", "org.spring", "select ");
        });
    }

    @Test
    void leaveTheDescriptionsOfEveryModuleReadable(Api api) {
        for (var module : List.of("discovery", "scoring", "privacy", "contacts", "hygiene", "identity")) {
            var described = api.get("/v3/api-docs/" + module).withStatus(200).json();
            assertThat(described.path("openapi").asString()).startsWith("3.1");
            assertThat(described.path("paths").propertyNames()).allMatch(path -> path.startsWith("/api/" + module));
        }
    }
}
