package io.tessera.scoring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import harbour.Visit;
import io.tessera.committee.JobFunction;
import io.tessera.committee.Seniority;
import io.tessera.discovery.SourceRow;
import io.tessera.platform.events.FlowId;
import io.tessera.platform.events.Flows;
import io.tessera.scoring.leads.ListOfLeads;
import io.tessera.scoring.leads.Someone;
import io.tessera.testing.TesseraTest;
import io.tessera.testing.TokensOfTests;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@Import({TokensOfTests.class, ListOfLeads.class})
@TesseraTest(modules = "scoring", webEnvironment = WebEnvironment.RANDOM_PORT)
class ScoringApiTests {

    private static final String CURRENT = "/api/scoring/models/current";

    @LocalServerPort
    int port;

    @Autowired
    ListOfLeads list;

    @Autowired
    Flows flows;

    private final UUID importId = UUID.randomUUID();

    @Test
    void exportsTheColumnsOfRank() {
        list.assess(
                someone()
                        .titled(Seniority.C_LEVEL, JobFunction.FINANCE)
                        .named("=cmd|' /C calc'!A0", "Love\"lace, A.")
                        .phone("+4930123456")
                        .mail("ada@engine.example")
                        .from(new SourceRow(importId, 7), new SourceRow(importId, 3))
                        .at(1),
                someone().from(new SourceRow(importId, 4)).at(1));

        var csv = caller().get("/api/scoring/leads.csv?import=" + importId);

        assertThat(csv.header("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.text().lines())
                .containsExactly(
                        "rank,score,band,first_name,last_name,title,seniority,function,company,domain,email,email_verdict,"
                                + "email_reasons,phone,country,merged_rows,reasons",
                        "1,50,B,'=cmd|' /C calc'!A0,\"Love\"\"lace, A.\",c_level finance,C_LEVEL,FINANCE,Engine Ltd,,"
                                + "ada@engine.example,UNKNOWN,NOT_PROBED,+4930123456,,3;7,"
                                + "C-level +25;Finance +10;E-mail known +7;Phone known +6;Full name +2",
                        "2,2,D,Ada,Lovelace,,UNKNOWN,UNKNOWN,Engine Ltd,,,,,,,4,Full name +2");
    }

    @Test
    void exportsTheTopOnly() {
        list.assess(
                someone().from(new SourceRow(importId, 2)).at(1),
                someone().from(new SourceRow(importId, 3)).at(1));

        assertThat(caller().get("/api/scoring/leads.csv?top=1&import=" + importId)
                        .text()
                        .lines())
                .hasSize(2);
    }

    @Test
    void listsPageByPageWithRanksThatGoOn() {
        list.assess(
                someone()
                        .titled(Seniority.C_LEVEL, JobFunction.SALES)
                        .from(new SourceRow(importId, 2))
                        .at(1),
                someone()
                        .titled(Seniority.VP, JobFunction.SALES)
                        .from(new SourceRow(importId, 3))
                        .at(1),
                someone()
                        .titled(Seniority.INTERN, JobFunction.SALES)
                        .from(new SourceRow(importId, 4))
                        .at(1));

        var first =
                caller().get("/api/scoring/leads?limit=2&import=" + importId).json();
        var second = caller().get("/api/scoring/leads?limit=2&import=" + importId + "&cursor="
                        + first.path("next").asString())
                .json();

        assertThat(first.path("items").size()).isEqualTo(2);
        assertThat(first.path("items")
                        .path(0)
                        .path("explanation")
                        .path(0)
                        .path("label")
                        .asString())
                .isEqualTo("C-level");
        assertThat(second.path("items").path(0).path("rank").asInt()).isEqualTo(3);
        assertThat(second.path("next").isMissingNode() || second.path("next").isNull())
                .isTrue();
    }

    @Test
    void showsALeadWithItsGroupsAndRefusesStrangers() {
        var ada = someone().titled(Seniority.C_LEVEL, JobFunction.SALES).from(new SourceRow(importId, 2));
        list.assess(ada.at(1));

        var shown = caller().get("/api/scoring/leads/" + ada.id()).json();

        assertThat(shown.path("groups").path("fit").asInt()).isEqualTo(40);
        assertThat(caller().get("/api/scoring/leads/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    @Test
    void changesTheModelOnlyFromTheVersionInForce() {
        var before = caller().get(CURRENT);
        var tag = before.header("ETag").orElseThrow();
        var body = before.json().path("model").toString();

        assertThat(put(body).status()).isEqualTo(428);
        var late = put(body.replace("\"SALES\":15", "\"SALES\":14"), "If-Match", "\"999999\"");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.json().path("difference").path(0).path("field").asString())
                .isEqualTo("function.SALES");
        assertThat(put(body, "If-Match", tag).header("ETag")).contains(tag);
    }

    @Test
    void takesBackWhatItAnswered() {
        var read = caller().get(CURRENT);
        var tag = read.header("ETag").orElseThrow();

        assertThat(put(read.text(), "If-Match", tag).status()).isEqualTo(200);
        assertThat(caller().post("/api/scoring/models/preview", read.text()).status())
                .isEqualTo(200);
        assertThat(put(read.text().replace("\"author\"", "\"autor\""), "If-Match", tag)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void namesTheFaultyFieldOfAModel() {
        var before = caller().get(CURRENT);
        var tag = before.header("ETag").orElseThrow();
        var body = before.json().path("model").toString();

        var faulty = put(body.replace("\"b\":50", "\"b\":90"), "If-Match", tag);
        var missing = put("{}", "If-Match", tag);
        var unknown = put(body.replace("\"C_LEVEL\"", "\"CHIEF\""), "If-Match", tag);

        assertThat(faulty.status()).isEqualTo(400);
        assertThat(faulty.json().path("errors").path(0).path("field").asString())
                .isEqualTo("bands.b");
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.text()).contains("companySize");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.text()).contains("seniority");
    }

    @Test
    void scoresEveryoneAgainWhenTheModelChanges() {
        var ada = someone().titled(Seniority.OWNER, JobFunction.LEGAL).from(new SourceRow(importId, 2));
        list.assess(ada.at(1));
        var before = caller().get(CURRENT);
        var body = before.json().path("model").toString().replace("\"LEGAL\":4", "\"LEGAL\":44");

        var preview = caller().post("/api/scoring/models/preview", body).json();
        var changed = put(body, "If-Match", before.header("ETag").orElseThrow());

        assertThat(preview.path("changed").asInt()).isPositive();
        assertThat(changed.status()).isEqualTo(200);
        var flow = new FlowId(UUID.fromString(changed.json().path("flow").asString()));
        await().atMost(Duration.ofSeconds(30)).until(() -> flows.status(flow).settled());
        var lead = caller().get("/api/scoring/leads/" + ada.id()).json();
        assertThat(lead.path("lead").path("score").asInt()).isEqualTo(70);
        assertThat(lead.path("changes").path(0).path("cause").asString()).isEqualTo("MODEL");
        assertThat(caller().get("/api/scoring/models").json().path("items").size())
                .isGreaterThan(1);
    }

    private static Someone someone() {
        return Someone.someone();
    }

    private Visit.Answer put(String body, String... headers) {
        var all = Stream.concat(Stream.of("Content-Type", "application/json"), Arrays.stream(headers))
                .toArray(String[]::new);
        return caller().send("PUT", CURRENT, BodyPublishers.ofString(body), all);
    }

    private Visit caller() {
        return Visit.to(port).as(TokensOfTests.ALL);
    }
}
