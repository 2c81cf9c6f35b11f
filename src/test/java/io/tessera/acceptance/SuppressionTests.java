package io.tessera.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who must not be contacted does not come in. */
@ExtendWith(SharedServer.class)
class SuppressionTests {

    private final String domain = LeadFile.freshWord() + ".com";
    private final String email = "zack@" + domain;
    private final LeadFile file = LeadFile.people("Zack,Quiet,CEO,,%s,%s,,GB".formatted(domain, email));

    @Test
    void reportsRowsOfTheSuppressedAndNamesNobody(Api api, Installation server) {
        api.suppress(email.toUpperCase(Locale.ROOT));

        var imported = api.importing(file);

        assertThat(imported.count("suppressed")).isEqualTo(1);
        assertThat(imported.count("rowsAccepted")).isZero();
        assertThat(api.all("/api/contacts/people?q=" + domain)).isEmpty();
        assertThat(api.all("/api/privacy/suppressions"))
                .allSatisfy(entry -> assertThat(entry.toString()).doesNotContain(email));
        assertThat(Remains.of(server, email)).isEmpty();
    }

    @Test
    void letsPeopleInAgainOnceLifted(Api api) {
        api.suppress(email);
        assertThat(api.importing(file).count("suppressed")).isEqualTo(1);

        api.delete("/api/privacy/suppressions", Map.of("email", email)).withStatus(204);

        api.eventually(
                () -> assertThat(api.importing(file).count("rowsAccepted")).isEqualTo(1));
        api.delete("/api/privacy/suppressions", Map.of("email", email)).withProblem(404, "not-suppressed");
    }

    @Test
    void takesOutWhoIsAlreadyIn(Api api) {
        var imported = api.importing(file);
        assertThat(api.ranked("?import=" + imported.id()).lines()).hasSize(1);

        api.post("/api/privacy/suppressions", Map.of("email", email)).withStatus(201);

        api.eventually(
                () -> assertThat(api.ranked("?import=" + imported.id()).lines()).isEmpty());
    }
}
