package io.tessera.privacy.web;

import static org.assertj.core.api.Assertions.assertThat;

import harbour.Visit;
import io.tessera.privacy.PrivacyDsl;
import io.tessera.testing.PublishedEvents;
import io.tessera.testing.TesseraTest;
import io.tessera.testing.TokensOfTests;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@Import({TokensOfTests.class, PublishedEvents.class})
@TesseraTest(modules = "privacy", webEnvironment = WebEnvironment.RANDOM_PORT)
class PrivacyApiTests {

    private static final String SUPPRESSIONS = "/api/privacy/suppressions";
    private static final String ERASURES = "/api/privacy/erasures";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    private final String name = UUID.randomUUID().toString();

    @Test
    void suppressesAddressesAndNumbersAndAnswersWithTheirHashesOnly() {
        var privacy = PrivacyDsl.in(context);

        var answer = caller().post(
                        SUPPRESSIONS,
                        "{\"emails\":[\"Ida.%s@Lee.example\"],\"phones\":[\"030 1234567\"],\"country\":\"DE\",\"reason\":\"COMPLAINT\"}"
                                .formatted(name));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text()).doesNotContain("lee.example", "1234567");
        assertThat(answer.json()
                        .path("suppressions")
                        .valueStream()
                        .map(one -> one.path("id").asString()))
                .containsExactly(
                        privacy.email("ida." + name + "@lee.example").id().toString(),
                        privacy.phone("+49301234567").id().toString());
    }

    @Test
    void listsInPagesWhatIsSuppressedSinceWhenAndWhy() {
        var emails = new ArrayList<String>();
        for (var number = 0; number < 5; number++) {
            emails.add("\"%d.%s@lee.example\"".formatted(number, name));
        }
        caller().post(SUPPRESSIONS, "{\"emails\":[%s]}".formatted(String.join(",", emails)));

        var seen = new ArrayList<String>();
        var page = caller().get(SUPPRESSIONS + "?limit=2").json();
        while (true) {
            page.path("items").valueStream().forEach(entry -> {
                seen.add(entry.path("id").asString());
                assertThat(entry.path("kind").asString()).isIn("EMAIL", "PHONE");
                assertThat(entry.path("since").asString()).isNotBlank();
                assertThat(entry.path("reason").asString()).isNotBlank();
            });
            if (!page.path("next").isString()) {
                break;
            }
            page = caller().get(SUPPRESSIONS + "?limit=2&cursor="
                            + page.path("next").asString())
                    .json();
        }

        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen)
                .contains(PrivacyDsl.in(context)
                        .email("4." + name + "@lee.example")
                        .id()
                        .toString());
    }

    @Test
    void liftsByIdAndByValue() {
        var body = "{\"email\":\"lift.%s@lee.example\"}".formatted(name);
        var id = caller().post(SUPPRESSIONS, body)
                .json()
                .path("suppressions")
                .path(0)
                .path("id")
                .asString();

        assertThat(delete(SUPPRESSIONS + "/" + id, "").status()).isEqualTo(204);
        assertThat(delete(SUPPRESSIONS + "/" + id, "").problem()).isEqualTo("not-suppressed");
        caller().post(SUPPRESSIONS, body);
        assertThat(delete(SUPPRESSIONS, body).status()).isEqualTo(204);
        assertThat(delete(SUPPRESSIONS, body).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                            | invalid-suppression",
                "{\"emails\":[]}                               | invalid-suppression",
                "{\"emails\":[\"a@lee.example\",null]}         | invalid-identifier",
                "{\"email\":\"no address of mine\"}            | invalid-identifier",
                "{\"phone\":\"030 1234567\"}                   | invalid-identifier",
                "{\"phone\":\"12\",\"country\":\"DE\"}         | invalid-identifier",
            })
    void refusesWhatItCannotReadWithoutRepeatingIt(String body, String problem) {
        var answer = caller().post(SUPPRESSIONS, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo(problem);
        assertThat(answer.text()).doesNotContain("no address of mine", "1234567");
    }

    @Test
    void changesNothingWhenOneOfManyCannotBeRead() {
        var good = "good." + name + "@lee.example";

        var answer = caller().post(SUPPRESSIONS, "{\"emails\":[\"%s\",\"bad\"]}".formatted(good));

        assertThat(answer.json().path("detail").asString()).contains("number 2");
        assertThat(PrivacyDsl.in(context).toldOf(PrivacyDsl.in(context).email(good)))
                .isEmpty();
    }

    @Test
    void takesTenThousandAtOnceAndNotMore() {
        var most = Collections.nCopies(10_000, "\"same.%s@lee.example\"".formatted(name));
        var more = Collections.nCopies(10_001, "\"same.%s@lee.example\"".formatted(name));

        assertThat(caller().post(SUPPRESSIONS, "{\"emails\":" + most + "}").status())
                .isEqualTo(201);
        assertThat(caller().post(SUPPRESSIONS, "{\"emails\":" + more + "}").problem())
                .isEqualTo("invalid-suppression");
    }

    @Test
    void takesAnErasureAndTellsHowFarItIs() {
        var answer = caller().post(ERASURES, "{\"email\":\"gone.%s@lee.example\"}".formatted(name));
        var location = answer.header("Location").orElseThrow();

        assertThat(answer.status()).isEqualTo(202);
        var shown = caller().get(location).json();
        assertThat(shown.path("id").asString()).isEqualTo(location.substring(ERASURES.length() + 1));
        assertThat(shown.path("settled").asBoolean()).isFalse();
        assertThat(shown.path("flow").asString()).startsWith("/api/platform/flows/");
        assertThat(shown.path("modules")
                        .valueStream()
                        .map(part -> part.path("module").asString() + " "
                                + part.path("state").asString()))
                .containsExactlyElementsOf(PrivacyDsl.holders().stream()
                        .map(holder -> holder + (holder.equals("privacy") ? " ERASED" : " PENDING"))
                        .toList());
        assertThat(shown.toString()).doesNotContain(name);
    }

    @Test
    void asksOnceHoweverOftenOneRequestIsSent() {
        var body = "{\"email\":\"once.%s@lee.example\"}".formatted(name);

        var first = caller().post(ERASURES, body, "Idempotency-Key", name);
        var again = caller().post(ERASURES, body, "Idempotency-Key", name);

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
    }

    @Test
    void listsErasuresNewestFirst() {
        var first = caller().post(ERASURES, "{\"personId\":\"%s\"}".formatted(UUID.randomUUID()));
        var second = caller().post(ERASURES, "{\"phone\":\"+49301234567\"}");

        var page = caller().get(ERASURES + "?limit=1").json();
        var next = caller().get(
                        ERASURES + "?limit=1&cursor=" + page.path("next").asString())
                .json();

        assertThat(page.path("items").path(0).path("id"))
                .isEqualTo(second.json().path("id"));
        assertThat(next.path("items").path(0).path("id")).isEqualTo(first.json().path("id"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"email\":\"a@lee.example\",\"phone\":\"+49301234567\"}",
                "{\"email\":\"a@lee.example\",\"personId\":\"00000000-0000-0000-0000-000000000001\"}"
            })
    void refusesAnErasureThatNamesNobodyOrSeveral(String body) {
        assertThat(caller().post(ERASURES, body).problem()).isEqualTo("invalid-erasure");
    }

    @Test
    void knowsNoOtherErasureOrPage() {
        assertThat(caller().get(ERASURES + "/" + UUID.randomUUID()).problem()).isEqualTo("unknown-erasure");
        for (var list : List.of(SUPPRESSIONS, ERASURES)) {
            assertThat(caller().get(list + "?limit=0").problem()).isEqualTo("invalid-request");
            assertThat(caller().get(list + "?limit=501").problem()).isEqualTo("invalid-request");
            assertThat(caller().get(list + "?cursor=made-up").status()).isEqualTo(400);
        }
    }

    @Test
    void letsNobodyReadOrWriteWithoutThePermission() {
        var reader = Visit.to(port).as("only:privacy:read");
        var writer = Visit.to(port).as("but:privacy:read");

        assertThat(reader.get(SUPPRESSIONS).status()).isEqualTo(200);
        assertThat(reader.post(SUPPRESSIONS, "{\"email\":\"a@lee.example\"}").status())
                .isEqualTo(403);
        assertThat(reader.post(ERASURES, "{\"email\":\"a@lee.example\"}").status())
                .isEqualTo(403);
        assertThat(writer.get(SUPPRESSIONS).status()).isEqualTo(403);
        assertThat(writer.get(ERASURES).status()).isEqualTo(403);
        assertThat(Visit.to(port).get(SUPPRESSIONS).status()).isEqualTo(401);
    }

    private Visit.Answer delete(String path, String body) {
        return caller().send("DELETE", path, BodyPublishers.ofString(body), "Content-Type", "application/json");
    }

    private Visit caller() {
        return Visit.to(port).as(TokensOfTests.ALL);
    }
}
