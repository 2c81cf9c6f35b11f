package io.tessera.discovery.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import harbour.Visit;
import io.tessera.platform.cli.ApiClient;
import io.tessera.platform.cli.ApiRefusal;
import io.tessera.platform.cli.MultipartForm;
import io.tessera.testing.TesseraTest;
import io.tessera.testing.TokensOfTests;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@Import(TokensOfTests.class)
@TesseraTest(
        modules = {"discovery", "privacy"},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class ImportControllerTests {

    private static final String FILE =
            "Name,Company,Email,Phone\nMara Vogt,Vogt Inc.,mara@vogt.example,12\n,Hart LLC,,\n,,,\n";

    @LocalServerPort
    int port;

    @Test
    void acceptsAFileAndShowsHowFarItIs() {
        var created = upload(FILE, new MultipartForm().field("defaultCountry", "US"));
        var address = created.location().orElseThrow();

        var ended = ended(address);

        assertThat(created.body().path("status").asString()).isEqualTo("RECEIVED");
        assertThat(ended.path("status").asString()).isEqualTo("COMPLETED");
        assertThat(ended.path("rowsRead").asInt()).isEqualTo(3);
        assertThat(ended.path("rowsAccepted").asInt()).isEqualTo(1);
        assertThat(ended.path("companyOnly").asInt()).isEqualTo(1);
        assertThat(ended.path("rowsRejected").asInt()).isEqualTo(1);
        assertThat(ended.path("percent").asInt()).isEqualTo(100);
        assertThat(ended.path("fileName").asString()).isEqualTo("leads.csv");
        assertThat(ended.path("columns").path(2).path("field").asString()).isEqualTo("email");
        assertThat(caller().get(ended.path("flow").asString()).status()).isEqualTo(200);
    }

    @Test
    void pagesErrorsAndWritesThemAsAFile() {
        var address = upload(FILE, new MultipartForm()).location().orElseThrow();
        ended(address);

        var first = caller().get(address + "/errors?limit=2").json();
        var second = caller().get(
                        address + "/errors?limit=2&cursor=" + first.path("next").asString())
                .json();
        var file = caller().get(address + "/errors", "Accept", "text/csv");

        assertThat(first.path("items").size() + second.path("items").size()).isEqualTo(3);
        assertThat(second.path("next").asString("")).isEmpty();
        assertThat(file.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        assertThat(file.text())
                .isEqualToNormalizingNewlines(
                        "row,field,reason\n2,phone,\"too few digits for a phone number, in column Phone\"\n"
                                + "3,,no person\n4,,neither a person nor a company\n");
    }

    @Test
    void undoesAnImportOnceAndForAll() {
        var address = upload(FILE, new MultipartForm()).location().orElseThrow();
        ended(address);

        var first = caller().send("POST", address + "/undo", BodyPublishers.noBody());
        var second = caller().send("POST", address + "/undo", BodyPublishers.noBody());

        assertThat(first.status()).isEqualTo(202);
        assertThat(second.status()).isEqualTo(202);
        assertThat(second.json().path("undo").path("flow"))
                .isEqualTo(first.json().path("undo").path("flow"));
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> status(address).equals("UNDONE"));
    }

    @Test
    void listsImportsLatestFirst() {
        var older = upload(FILE, new MultipartForm()).body().path("id").asString();
        var newer = upload(FILE, new MultipartForm()).body().path("id").asString();

        var page = caller().get("/api/discovery/imports?limit=1").json();
        var next = caller().get("/api/discovery/imports?limit=1&cursor="
                        + page.path("next").asString())
                .json();

        assertThat(page.path("items").path(0).path("id").asString()).isEqualTo(newer);
        assertThat(page.path("items").path(0).path("sameContentAs").asString(""))
                .contains("/api/discovery/imports/");
        assertThat(next.path("items").path(0).path("id").asString()).isEqualTo(older);
    }

    @Test
    void refusesWhatCannotBeFollowed() {
        assertRefused(new MultipartForm().field("mapping", "Name: dog"), "invalid-mapping");
        assertRefused(new MultipartForm().field("defaultCountry", "Atlantis"), "unknown-country");
        assertThat(caller().get("/api/discovery/imports/" + UUID.randomUUID()).problem())
                .isEqualTo("unknown-import");
        assertThat(caller().get("/api/discovery/imports/" + UUID.randomUUID() + "/errors")
                        .problem())
                .isEqualTo("unknown-import");
        assertThat(caller().get("/api/discovery/records/" + UUID.randomUUID()).problem())
                .isEqualTo("unknown-record");
        assertThat(caller().get("/api/discovery/imports?limit=0").problem()).isEqualTo("invalid-request");
        assertThat(caller().send(
                                "POST",
                                "/api/discovery/imports/" + UUID.randomUUID() + "/undo",
                                BodyPublishers.noBody())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void asksForThePermissionOfEachEndpoint() {
        var reader = Visit.to(port).as("but:discovery:read");

        assertThat(reader.get("/api/discovery/imports").status()).isEqualTo(403);
        assertThat(reader.get("/api/discovery/records/" + UUID.randomUUID()).status())
                .isEqualTo(403);
        assertThat(Visit.to(port)
                        .as("but:discovery:undo")
                        .send("POST", "/api/discovery/imports/" + UUID.randomUUID() + "/undo", BodyPublishers.noBody())
                        .status())
                .isEqualTo(403);
        assertThat(Visit.to(port).get("/api/discovery/imports").status()).isEqualTo(401);
    }

    private void assertRefused(MultipartForm form, String problem) {
        assertThatThrownBy(() -> upload(FILE, form)).isInstanceOfSatisfying(ApiRefusal.class, refusal -> {
            assertThat(refusal.status()).isEqualTo(400);
            assertThat(refusal.type()).endsWith(problem);
        });
    }

    private ApiClient.Created upload(String text, MultipartForm form) {
        form.file("file", "leads.csv", () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        return new ApiClient(URI.create("http://127.0.0.1:" + port), TokensOfTests.ALL)
                .post("/api/discovery/imports", form);
    }

    private JsonNode ended(String address) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> Set.of("COMPLETED", "FAILED").contains(status(address)));
        return caller().get(address).json();
    }

    private String status(String address) {
        return caller().get(address).json().path("status").asString("");
    }

    private Visit caller() {
        return Visit.to(port).as(TokensOfTests.ALL);
    }
}
