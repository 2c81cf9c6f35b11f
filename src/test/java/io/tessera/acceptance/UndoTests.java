package io.tessera.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** An import that was a mistake is taken back everywhere. */
@ExtendWith(SharedServer.class)
@Tag("topology")
class UndoTests {

    private final String word = LeadFile.freshWord();
    private final String domain = word + ".com";

    @Test
    void removesPeopleOfThisImportAloneAndKeepsTheOthersWithoutItsFacts(Api api) {
        var kept = api.importing(LeadFile.people("Alma,Both,,,%s,alma@%s,,GB".formatted(domain, domain)));
        var undone = api.importing(LeadFile.people(
                "Alma,Both,CEO,,%s,alma@%s,+44 20 7123 4567,GB".formatted(domain, domain),
                "Bert,Noted,CTO,,%s,bert@%s,,GB".formatted(domain, domain),
                "Cora,Alone,CFO,,%s,cora@%s,,GB".formatted(domain, domain)));
        var bert = api.get("/api/contacts/people?q=bert%20" + word)
                .items()
                .findFirst()
                .orElseThrow();
        var notes = "/api/contacts/people/%s/notes".formatted(bert.path("id").asString());
        api.post(notes, Map.of("text", "Knows the buyer")).withStatus(201);
        assertThat(api.ranked("?import=" + kept.id()).withEmail("alma@" + domain))
                .containsEntry("title", "CEO");

        var answer = undo(api, undone);

        assertThat(answer.path("status").asString()).isEqualTo("UNDONE");
        assertThat(answer.path("undo").path("kept").asInt()).isEqualTo(2);
        assertThat(answer.path("undo").path("removed").asInt()).isEqualTo(1);
        assertThat(api.all("/api/contacts/people?q=cora%20" + word)).isEmpty();
        assertThat(api.ranked("?import=" + undone.id()).lines()).isEmpty();
        assertThat(api.ranked("?import=" + kept.id()).withEmail("alma@" + domain))
                .containsEntry("title", "")
                .containsEntry("phone", "")
                .containsEntry("merged_rows", "2");
        assertThat(api.all(notes)).hasSize(1);
        var noted = api.get("/api/contacts/people/" + bert.path("id").asString())
                .withStatus(200)
                .json()
                .path("person");
        assertThat(noted.toString()).doesNotContain("bert@", "CTO");
    }

    @Test
    void changesNothingWhenAskedTwice(Api api) {
        var imported = api.importing(LeadFile.people("Dean,Twice,CEO,,%s,dean@%s,,GB".formatted(domain, domain)));

        var first = undo(api, imported);
        var second = undo(api, imported);

        assertThat(second).isEqualTo(first);
        api.post("/api/discovery/imports/00000000-0000-0000-0000-000000000000/undo", "")
                .withProblem(404, "unknown-import");
    }

    @Test
    void leavesTheSameListAsIfItHadNeverBeen(Api api) {
        var first = api.importing(LeadFile.crowd("first-" + word + ".csv", 60, 7));
        var before = api.ranked("?import=" + first.id());
        var second = api.importing(LeadFile.crowd("second-" + word + ".csv", 90, 7));

        undo(api, second);

        assertThat(api.ranked("?import=" + first.id())).isEqualTo(before);
        undo(api, first);
    }

    private static JsonNode undo(Api api, Api.Import imported) {
        var asked = api.post(imported.path() + "/undo", "").withStatus(202);
        api.settledFlow(asked.json().path("undo").path("flow").asString());
        return api.settled(imported.path()).json();
    }
}
