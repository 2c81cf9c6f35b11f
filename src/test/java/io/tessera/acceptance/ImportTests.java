package io.tessera.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** An import over HTTP, from the upload to the error report. */
@ExtendWith(SharedServer.class)
class ImportTests {

    @Test
    void answersAtOnceWhereTheImportIsAndWhichFlowToWatch(Api api) {
        var accepted = api.upload(
                        LeadFile.people("Ann,Early,CEO,,,ann.early@" + LeadFile.freshWord() + ".com,,GB"), Map.of())
                .withStatus(202);

        assertThat(accepted.location()).startsWith("/api/discovery/imports/");
        assertThat(accepted.json().path("flow").asString()).startsWith("/api/platform/flows/");
        assertThat(accepted.json().path("status").asString()).isIn("RECEIVED", "RUNNING", "COMPLETED");
        api.settled(accepted.location());
    }

    @Test
    void countsEveryRowOnceAsPersonCompanyAloneRejectedOrSuppressed(Api api) {
        var imported = api.importing(LeadFile.messy());

        assertThat(imported.status()).isEqualTo("COMPLETED");
        assertThat(imported.count("percent")).isEqualTo(100);
        assertThat(imported.count("rowsRead"))
                .isEqualTo(LeadFile.messy().dataRows().size())
                .isEqualTo(imported.count("rowsAccepted")
                        + imported.count("rowsRejected")
                        + imported.count("companyOnly")
                        + imported.count("suppressed"));
        assertThat(imported.count("companyOnly")).isEqualTo(1);
        assertThat(imported.count("rowsRejected")).isEqualTo(1);
    }

    @Test
    void settlesItsFlowWithNothingPendingOrParked(Api api) {
        var imported = api.importing(LeadFile.people("Ben,Flow,CEO,,,ben@" + LeadFile.freshWord() + ".com,,GB"));

        var flow = api.settledFlow(imported.json().path("flow").asString());

        assertThat(flow.path("open").asBoolean()).isFalse();
        assertThat(flow.path("pending")
                        .valueStream()
                        .mapToLong(JsonNode::asLong)
                        .sum())
                .isZero();
        assertThat(flow.path("parked").valueStream().mapToLong(JsonNode::asLong).sum())
                .isZero();
    }

    @Test
    void tellsTheSameErrorsAsPagesAndAsAFile(Api api) {
        var imported = api.importing(LeadFile.messy());

        var pages = api.all(imported.path() + "/errors").stream()
                .map(error -> List.of(
                        error.path("row").asString(),
                        error.path("field").asString(""),
                        error.path("reason").asString()))
                .toList();
        var file = Csv.records(
                api.accepting("text/csv", imported.path() + "/errors").body());

        assertThat(file.getFirst()).containsExactly("row", "field", "reason");
        assertThat(file.subList(1, file.size())).isEqualTo(pages).hasSize(imported.count("errorCount"));
    }

    @Test
    void saysWhatEachColumnWasTakenForAndWhy(Api api) {
        var file = LeadFile.of(
                "odd.csv",
                "Vorname;Nachname;Kontakt;Notiz\nUte;Kern;ute.kern@%s.de;hat Zeit\n".formatted(LeadFile.freshWord()));

        var columns = api.importing(file).json().path("columns");

        assertThat(columns.valueStream().map(ImportTests::recognised))
                .containsExactly(
                        "Vorname first_name header",
                        "Nachname last_name header",
                        "Kontakt email values",
                        "Notiz - none");
    }

    @Test
    void takesAMappingThatOverridesWhatItWouldHaveRecognised(Api api) {
        var domain = LeadFile.freshWord() + ".com";
        var file = LeadFile.of("mapped.csv", "Last Name,First Name,Email\nJohn,Swap,john.swap@%s\n".formatted(domain));
        var mapping = "columns:\n  Last Name: firstName\n  First Name: lastName\n";

        var location =
                api.upload(file, Map.of("mapping", mapping)).withStatus(202).location();
        var list = api.ranked("?import=" + api.settled(location).id());

        assertThat(list.withEmail("john.swap@" + domain))
                .containsEntry("first_name", "John")
                .containsEntry("last_name", "Swap");
    }

    @Test
    void refusesWhatItCannotDoAndTakesNothingIn(Api api) {
        var file = LeadFile.people("Carl,Refused,CEO,,,carl@refused.com,,GB");
        var before = api.all("/api/discovery/imports").size();

        api.upload(file, Map.of("mapping", "columns: [")).withProblem(400, "invalid-mapping");
        api.upload(file, Map.of("defaultCountry", "Narnia")).withProblem(400, "unknown-country");
        api.postRaw("/api/discovery/imports", "multipart/form-data; boundary=x", "--x--\r\n")
                .withProblem(400, "invalid-request");
        api.get("/api/discovery/imports/00000000-0000-0000-0000-000000000000").withProblem(404, "unknown-import");

        assertThat(api.all("/api/discovery/imports")).hasSize(before);
    }

    @Test
    void namesTheFirstImportOfTheVerySameContent(Api api) {
        var file = LeadFile.people("Dora,Twice,CEO,,,dora@" + LeadFile.freshWord() + ".com,,GB");

        var first = api.importing(file);
        var second = api.importing(file);

        assertThat(second.json().path("sameContentAs").asString()).isEqualTo(first.path());
        assertThat(api.ranked("?import=" + second.id()).lines()).hasSize(1);
        assertThat(api.all("/api/discovery/imports").stream()
                        .map(item -> item.path("id").asString())
                        .limit(2))
                .containsExactly(second.id(), first.id());
    }

    private static String recognised(JsonNode column) {
        return Stream.of("header", "field", "by")
                .map(name -> column.path(name).asString("-"))
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
    }
}
