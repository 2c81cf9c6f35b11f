package io.tessera.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** People as users see them: search, pages, notes, timeline. */
@ExtendWith(SharedServer.class)
class PeopleTests {

    private static final String WORD = LeadFile.freshWord();
    private static final String DOMAIN = WORD + ".com";
    private static String imported = "";

    @BeforeAll
    static void importThreePeople(Api api) {
        imported = api.importing(LeadFile.people(
                        "Renée,Früh,CFO,Harbour %s Ltd,%s,renee@%s,,FR".formatted(WORD, DOMAIN, DOMAIN),
                        "Otto,Spät,Head of Sales,Harbour %s Ltd,%s,otto@%s,+49 30 1234567,DE"
                                .formatted(WORD, DOMAIN, DOMAIN),
                        "Otto,Spät,,,%s,otto@%s,,".formatted(DOMAIN, DOMAIN),
                        "Mia,Noon,Intern,Harbour %s Ltd,%s,mia@%s,,GB".formatted(WORD, DOMAIN, DOMAIN)))
                .id();
    }

    @Test
    void areFoundByTheBeginningsOfWords(Api api) {
        assertThat(names(api, "fru " + WORD.substring(0, 6))).containsExactly("Renée Früh");
        assertThat(names(api, "head sal " + WORD)).containsExactly("Otto Spät");
        assertThat(names(api, WORD)).containsExactlyInAnyOrder("Renée Früh", "Otto Spät", "Mia Noon");
        assertThat(names(api, WORD + " nobody")).isEmpty();
    }

    @Test
    void comeInPagesWithoutLossOrRepeat(Api api) {
        var first = api.get("/api/contacts/people?limit=2&q=" + WORD)
                .withStatus(200)
                .json();
        var second = api.get("/api/contacts/people?limit=2&q=%s&cursor=%s"
                        .formatted(WORD, first.path("next").asString()))
                .withStatus(200)
                .json();

        assertThat(first.path("items").size() + second.path("items").size()).isEqualTo(3);
        assertThat(second.path("next").isNull() || second.path("next").isMissingNode())
                .isTrue();
        assertThat(second.path("items").valueStream().map(PeopleTests::id))
                .doesNotContainAnyElementsOf(
                        first.path("items").valueStream().map(PeopleTests::id).toList());
    }

    @Test
    void keepTheRowsTheyWereMadeOf(Api api) {
        var otto = person(api, "otto");

        assertThat(otto.path("phone").asString()).isEqualTo("+49301234567");
        assertThat(otto.path("sources")
                        .valueStream()
                        .map(source -> source.path("row").asInt()))
                .containsExactly(3, 4);
        assertThat(detail(api, otto)
                        .path("timeline")
                        .valueStream()
                        .filter(entry -> entry.path("kind").asString().equals("CAME_IN")))
                .allSatisfy(
                        entry -> assertThat(entry.path("importId").asString()).isEqualTo(imported))
                .hasSize(2);
    }

    @Test
    void carryNotesThatCanBeTakenBack(Api api) {
        var mia = person(api, "mia");
        var notes = "/api/contacts/people/%s/notes".formatted(id(mia));

        var note = api.post(notes, Map.of("text", "Wants a call in May")).withStatus(201);
        assertThat(texts(api, notes)).containsExactly("Wants a call in May");
        assertThat(detail(api, mia)
                        .path("notes")
                        .valueStream()
                        .map(one -> one.path("text").asString()))
                .containsExactly("Wants a call in May");

        api.delete(note.location()).withStatus(204);
        assertThat(texts(api, notes)).isEmpty();
        api.delete(note.location()).withProblem(404, "unknown-note");
        assertThat(detail(api, mia)
                        .path("timeline")
                        .valueStream()
                        .map(entry -> entry.path("kind").asString()))
                .contains("NOTE_ADDED", "NOTE_DELETED");
    }

    @Test
    void refuseNotesWithoutTextAndStrangersByName(Api api) {
        var mia = person(api, "mia");

        api.post("/api/contacts/people/%s/notes".formatted(id(mia)), Map.of("text", " "))
                .withProblem(400, "invalid-request");
        api.get("/api/contacts/people/00000000-0000-0000-0000-000000000000").withProblem(404, "unknown-person");
        api.get("/api/contacts/people/jane").withProblem(400, "invalid-request");
    }

    private static List<String> names(Api api, String words) {
        return api.all("/api/contacts/people?q=" + words.replace(" ", "%20")).stream()
                .map(person -> person.path("firstName").asString() + " "
                        + person.path("lastName").asString())
                .toList();
    }

    private static List<String> texts(Api api, String notes) {
        return api.all(notes).stream().map(note -> note.path("text").asString()).toList();
    }

    private static JsonNode person(Api api, String firstName) {
        var found = api.all("/api/contacts/people?q=%s%%20%s".formatted(firstName, WORD));
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static JsonNode detail(Api api, JsonNode person) {
        return api.get("/api/contacts/people/" + id(person)).withStatus(200).json();
    }

    private static String id(JsonNode person) {
        return person.path("id").asString();
    }
}
