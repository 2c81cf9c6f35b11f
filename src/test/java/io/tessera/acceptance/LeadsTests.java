package io.tessera.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The ranked list over HTTP. */
@ExtendWith(SharedServer.class)
class LeadsTests {

    private static String messy = "";

    @BeforeAll
    static void importTheMessyFile(Api api) {
        messy = api.importing(LeadFile.messy()).id();
    }

    @Test
    void isTheListThatRankWrites(Api api) {
        var served = api.ranked("?import=" + messy).inOrder();

        assertThat(served.withoutRanks()).isEqualTo(RankedMessyFile.list().withoutRanks());
    }

    @Test
    void explainsEveryScoreByPartsThatSumToIt(Api api) {
        var leads = api.all("/api/scoring/leads?import=" + messy);

        assertThat(leads)
                .hasSize(RankedMessyFile.list().lines().size())
                .allSatisfy(lead -> assertThat(lead.path("explanation")
                                .valueStream()
                                .mapToInt(part -> part.path("points").asInt())
                                .sum())
                        .isEqualTo(lead.path("score").asInt()));
    }

    @Test
    void pagesBestFirstWithoutLosingOrRepeatingAnybody(Api api) {
        var people = new ArrayList<String>();
        var scores = new ArrayList<Integer>();
        var ranks = new ArrayList<Integer>();
        var path = "/api/scoring/leads?limit=3&import=" + messy;
        for (var next = ""; next != null; ) {
            var page = api.get(path + next).withStatus(200).json();
            page.path("items").forEach(lead -> {
                people.add(lead.path("personId").asString());
                scores.add(lead.path("score").asInt());
                ranks.add(lead.path("rank").asInt());
            });
            assertThat(page.path("items").size()).isBetween(1, 3);
            next = page.path("next").isString() ? "&cursor=" + page.path("next").asString() : null;
        }

        assertThat(people)
                .doesNotHaveDuplicates()
                .hasSize(RankedMessyFile.list().lines().size());
        assertThat(scores).isSortedAccordingTo((a, b) -> Integer.compare(b, a));
        assertThat(ranks).first().isEqualTo(1);
        assertThat(ranks).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void refusesACursorThatWasTamperedWithOrIsOfAnotherList(Api api) {
        var path = "/api/scoring/leads?limit=1&cursor=";
        var cursor = api.get("/api/scoring/leads?limit=1&import=" + messy)
                .json()
                .path("next")
                .asString();
        var tampered = (cursor.charAt(0) == 'A' ? 'B' : 'A') + cursor.substring(1);

        api.get(path + tampered + "&import=" + messy).withProblem(400, "invalid-cursor");
        api.get(path + cursor).withProblem(400, "invalid-cursor");
        api.get(path + "nonsense").withProblem(400, "invalid-cursor");
        api.get("/api/contacts/people?cursor=" + cursor).withProblem(400, "invalid-cursor");
    }

    @Test
    void showsOneLeadWithItsGroupsOfPoints(Api api) {
        var best = api.get("/api/scoring/leads?limit=1&import=" + messy)
                .items()
                .findFirst()
                .orElseThrow();

        var detail = api.get("/api/scoring/leads/" + best.path("personId").asString())
                .withStatus(200)
                .json();

        assertThat(detail.path("groups").valueStream().mapToInt(JsonNode::asInt).sum())
                .isEqualTo(best.path("score").asInt());
        assertThat(detail.path("lead").path("email")).isEqualTo(best.path("email"));
        api.get("/api/scoring/leads/00000000-0000-0000-0000-000000000000").withProblem(404, "unknown-lead");
    }

    @Test
    void streamsOnlyTheBestWhenAskedTo(Api api) {
        var all = api.ranked("?import=" + messy).lines();

        assertThat(api.ranked("?top=2&import=" + messy).lines()).isEqualTo(all.subList(0, 2));
        api.get("/api/scoring/leads.csv?top=0").withProblem(400, "invalid-request");
    }

    @Test
    void saysNothingOfPeopleOfOtherImports(Api api) {
        var word = LeadFile.freshWord();
        var other = api.importing(LeadFile.people("Emil,Other,CEO,,,emil@%s.com,,GB".formatted(word)));

        assertThat(api.ranked("?import=" + other.id()).column("email"))
                .isEqualTo(List.of("emil@%s.com".formatted(word)));
        assertThat(api.ranked("?import=" + messy).column("email")).doesNotContain("emil@%s.com".formatted(word));
    }
}
