package io.tessera.hygiene.web;

import static io.tessera.hygiene.testing.RecordBuilder.row;
import static org.assertj.core.api.Assertions.assertThat;

import harbour.Visit;
import io.tessera.hygiene.golden.GoldenIds;
import io.tessera.hygiene.resolution.World;
import io.tessera.hygiene.testing.RecordBuilder;
import io.tessera.testing.TesseraTest;
import io.tessera.testing.TokensOfTests;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@Import({World.class, TokensOfTests.class})
@TesseraTest(modules = "hygiene", webEnvironment = WebEnvironment.RANDOM_PORT)
class ClustersApiTests {

    private static final String CLUSTERS = "/api/hygiene/clusters";
    private static final String DECISIONS = "/api/hygiene/decisions";

    @LocalServerPort
    int port;

    @Autowired
    World world;

    private final RecordBuilder first =
            row(2).named("John", "Smith").email("j@acme.com").titled("CEO");
    private final RecordBuilder second =
            row(3).named("John", "Smith").email("j@acme.com").titled("Janitor");
    private final UUID john = GoldenIds.person(first.id());

    @BeforeEach
    void begin() {
        world.empty().collect(first, second);
    }

    @Test
    void showsTheRecordsOfAPersonSideBySideAndWhyTheyAreOne() {
        var answer = caller().get(CLUSTERS + "/" + john);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("id").asString()).isEqualTo(john.toString());
        assertThat(answer.text()).contains(first.id().toString(), second.id().toString(), "CEO", "Janitor", "EMAIL");
    }

    @Test
    void listsPeopleOfMoreThanOneRecordPageByPage() {
        for (var number = 0; number < 3; number++) {
            var email = "m" + number + "@acme.com";
            world.collect(
                    row(10 + 2 * number).named("Eve", "Stone").email(email),
                    row(11 + 2 * number).named("Eve", "Stone").email(email));
        }
        world.collect(row(50).named("Al", "One").email("alone@acme.com"));

        var seen = new ArrayList<String>();
        var page = caller().get(CLUSTERS + "?limit=1").json();
        page.path("items").valueStream().forEach(one -> seen.add(one.path("id").asString()));
        while (page.path("next").isString()) {
            page = caller().get(
                            CLUSTERS + "?limit=1&cursor=" + page.path("next").asString())
                    .json();
            page.path("items")
                    .valueStream()
                    .forEach(one -> seen.add(one.path("id").asString()));
        }

        assertThat(seen).contains(john.toString()).doesNotHaveDuplicates();
        assertThat(seen)
                .allSatisfy(id ->
                        assertThat(world.person(UUID.fromString(id)).sources()).hasSizeGreaterThan(1));
    }

    @Test
    void undoesAMergeAndTakesThatBack() {
        var split = caller().post(CLUSTERS + "/" + john + "/split", "{\"records\":[\"%s\"]}".formatted(second.id()));
        var location = split.header("Location").orElseThrow();

        assertThat(split.status()).isEqualTo(201);
        assertThat(location)
                .isEqualTo(DECISIONS + "/" + split.json().path("decision").asString());
        assertThat(world.people()).hasSize(2);
        var decision = caller().get(DECISIONS).json().path("items").path(0);
        assertThat(decision.path("id").asString())
                .isEqualTo(split.json().path("decision").asString());
        assertThat(decision.path("parts").toString())
                .contains(first.id().toString(), second.id().toString());

        assertThat(delete(location).status()).isEqualTo(204);
        assertThat(world.onlyPerson().sources()).hasSize(2);
        assertThat(delete(location).problem()).isEqualTo("unknown-decision");
    }

    @Test
    void takesAWholeClusterApart() {
        world.collect(row(4).named("John", "Smith").email("j@acme.com"));

        assertThat(caller().post(CLUSTERS + "/" + john + "/split", "{\"allApart\":true}")
                        .status())
                .isEqualTo(201);

        assertThat(world.people()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"records\":[]}",
                "{\"allApart\":false}",
                "{\"records\":[\"00000000-0000-0000-0000-000000000001\"],\"allApart\":true}"
            })
    void refusesAnUnclearSplit(String body) {
        var answer = caller().post(CLUSTERS + "/" + john + "/split", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-split");
    }

    @Test
    void mergesPeopleAndTakesItBack() {
        var eve = row(9).named("Eve", "Stone");
        world.collect(eve);
        var body = "{\"people\":[\"%s\",\"%s\"]}".formatted(john, GoldenIds.person(eve.id()));

        var merged = caller().post(CLUSTERS + "/merge", body);

        assertThat(merged.status()).isEqualTo(201);
        assertThat(merged.json().path("person").asString()).isEqualTo(john.toString());
        assertThat(caller().get(DECISIONS).text()).contains("MERGE");
        assertThat(caller().post(CLUSTERS + "/merge", body).problem()).isEqualTo("unknown-cluster");
        assertThat(caller().post(CLUSTERS + "/merge", "{\"people\":[\"%s\"]}".formatted(john))
                        .status())
                .isEqualTo(400);
        assertThat(Visit.to(port)
                        .as("but:hygiene:write")
                        .post(CLUSTERS + "/merge", body)
                        .status())
                .isEqualTo(403);
        assertThat(caller().send("DELETE", merged.header("Location").orElseThrow(), BodyPublishers.noBody())
                        .status())
                .isEqualTo(204);
        assertThat(caller().get(CLUSTERS + "/" + GoldenIds.person(eve.id())).status())
                .isEqualTo(200);
    }

    @Test
    void refusesSplitsThatAreNoneAndChangesNothing() {
        var stranger = UUID.randomUUID();
        world.collect(row(50).named("Al", "One").email("alone@acme.com"));
        var alone = GoldenIds.person(row(50).id());

        assertThat(split(john, "[\"%s\"]".formatted(stranger)).status()).isEqualTo(422);
        assertThat(split(john, "[\"%s\"]".formatted(stranger)).problem()).isEqualTo("not-a-member");
        assertThat(split(john, "[\"%s\",\"%s\"]".formatted(first.id(), second.id()))
                        .problem())
                .isEqualTo("nobody-on-one-side");
        assertThat(split(alone, "[\"%s\"]".formatted(row(50).id())).status()).isEqualTo(409);
        assertThat(split(stranger, "[\"%s\"]".formatted(first.id())).problem()).isEqualTo("unknown-cluster");
        assertThat(caller().get(CLUSTERS + "/" + stranger).problem()).isEqualTo("unknown-cluster");
        assertThat(world.person(john).sources()).hasSize(2);
    }

    @Test
    void refusesPagesItCannotMake() {
        for (var list : new String[] {CLUSTERS, DECISIONS}) {
            assertThat(caller().get(list + "?limit=0").problem()).isEqualTo("invalid-request");
            assertThat(caller().get(list + "?cursor=made-up").status()).isEqualTo(400);
        }
    }

    @Test
    void letsOnlyThoseSplitWhoMay() {
        var reader = Visit.to(port).as("only:hygiene:read");

        assertThat(reader.get(CLUSTERS + "/" + john).status()).isEqualTo(200);
        assertThat(reader.post(CLUSTERS + "/" + john + "/split", "{\"allApart\":true}")
                        .status())
                .isEqualTo(403);
        assertThat(Visit.to(port).as("but:hygiene:read").get(CLUSTERS).status()).isEqualTo(403);
        assertThat(world.onlyPerson().sources()).hasSize(2);
    }

    private Visit.Answer split(UUID cluster, String records) {
        return caller().post(CLUSTERS + "/" + cluster + "/split", "{\"records\":%s}".formatted(records));
    }

    private Visit.Answer delete(String path) {
        return caller().send("DELETE", path, BodyPublishers.noBody());
    }

    private Visit caller() {
        return Visit.to(port).as(TokensOfTests.ALL);
    }
}
