package io.tessera.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody who is erased is gone everywhere, and stays gone. */
@ExtendWith(SharedServer.class)
@Tag("topology")
class ErasureTests {

    private final String word = LeadFile.freshWord();
    private final String domain = word + ".com";
    private final String email = "ursula." + word + "@" + domain;

    @Test
    void leavesNothingOfSomebodyInTheDatabaseOrTheDataDirectory(Api api, Installation server) {
        var family = "Tilgner" + word;
        var file = LeadFile.people(
                "Ursula,%s,CEO,,%s,%s,+49 151 23456789,DE".formatted(family, domain, email),
                "URSULA,%s,,,%s,%s,not a phone of %s,DE"
                        .formatted(family, domain, email.toUpperCase(Locale.ROOT), word),
                "Ursula,%s,Chair,,%s,,0151 23456789,DE".formatted(family, domain),
                "Victor,Neighbour,CTO,,%s,victor@%s,,DE".formatted(domain, domain));
        var imported = api.importing(file);
        var person =
                api.get("/api/contacts/people?q=" + family).items().findFirst().orElseThrow();
        api.post(
                        "/api/contacts/people/%s/notes"
                                .formatted(person.path("id").asString()),
                        Map.of("text", "Call " + email))
                .withStatus(201);
        assertThat(Remains.of(server, email, family, "15123456789")).isNotEmpty();

        var erased = api.post("/api/privacy/erasures", Map.of("email", email)).withStatus(202);
        var ended = api.settledErasure(erased.location());

        assertThat(ended.path("modules")
                        .valueStream()
                        .map(part -> part.path("state").asString()))
                .containsOnly("ERASED")
                .hasSizeGreaterThanOrEqualTo(6);
        api.eventually(() ->
                assertThat(Remains.of(server, email, family, "15123456789")).isEmpty());
        assertThat(api.ranked("?import=" + imported.id()).column("email")).containsExactly("victor@" + domain);
    }

    @Test
    void keepsThemOutWhenTheSameFileComesAgain(Api api) {
        var file = LeadFile.people(
                "Ursula,Gone,CEO,,%s,%s,,DE".formatted(domain, email),
                "Walter,Stays,CTO,,%s,walter@%s,,DE".formatted(domain, domain));
        api.importing(file);
        api.settledErasure(api.post("/api/privacy/erasures", Map.of("email", email))
                .withStatus(202)
                .location());

        var again = api.importing(file);

        assertThat(again.count("suppressed")).isEqualTo(1);
        assertThat(again.count("rowsRead")).isEqualTo(2);
        assertThat(again.count("rowsAccepted")).isEqualTo(1);
        assertThat(api.all("/api/contacts/people?q=" + word)).hasSize(1);
        assertThat(api.all(again.path() + "/errors")).anySatisfy(error -> {
            assertThat(error.path("row").asInt()).isEqualTo(2);
            assertThat(error.path("reason").asString()).isEqualTo("suppressed");
        });
        assertThat(api.get(again.path() + "/errors").body()).doesNotContain(email);
    }

    @Test
    void findsSomebodyByPhone(Api api, Installation server) {
        var family = "Fernanda" + word;
        api.importing(LeadFile.people("Xenia,%s,CEO,,%s,x@%s,+44 7700 900123,GB".formatted(family, domain, domain)));

        api.settledErasure(api.post("/api/privacy/erasures", Map.of("phone", "07700 900123", "country", "GB"))
                .withStatus(202)
                .location());

        assertThat(api.all("/api/contacts/people?q=" + family)).isEmpty();
        api.eventually(() -> assertThat(Remains.of(server, family, "x@" + domain, "7700900123"))
                .isEmpty());
    }

    @Test
    void findsSomebodyByPersonId(Api api, Installation server) {
        var family = "Yardley" + word;
        api.importing(LeadFile.people("Yves,%s,CEO,,%s,,,GB".formatted(family, domain)));
        var person =
                api.get("/api/contacts/people?q=" + family).items().findFirst().orElseThrow();

        api.settledErasure(api.post(
                        "/api/privacy/erasures",
                        Map.of("personId", person.path("id").asString()))
                .withStatus(202)
                .location());

        api.get("/api/contacts/people/" + person.path("id").asString()).withProblem(404, "unknown-person");
        api.eventually(() -> assertThat(Remains.of(server, family)).isEmpty());
    }

    @Test
    void mustBeAskedForClearly(Api api) {
        api.post("/api/privacy/erasures", Map.of()).withProblem(400, "invalid-erasure");
        api.post("/api/privacy/erasures", Map.of("email", email, "phone", "+44 7700 900123"))
                .withProblem(400, "invalid-erasure");
        var refused =
                api.post("/api/privacy/erasures", Map.of("email", "no address")).withProblem(400, "invalid-identifier");
        assertThat(refused.body()).doesNotContain("no address");
        api.get("/api/privacy/erasures/00000000-0000-0000-0000-000000000000").withProblem(404, "unknown-erasure");
    }
}
