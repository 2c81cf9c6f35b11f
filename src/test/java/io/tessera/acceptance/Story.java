package io.tessera.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The main story, in the same words wherever it is told: somebody objects, two files come in that know some of the same people, a
 * third is taken back, somebody is erased, somebody is taken apart, somebody gets a note.
 */
final class Story {

    private static final int PEOPLE = 240;
    private static final int COMPANIES = 30;
    private static final int TWICE_IN = 130;

    private final Api api;
    private final List<Api.Import> imports = new ArrayList<>();

    private Story(Api api) {
        this.api = api;
    }

    /** Tells it and returns what every module says in the end. */
    static PublicState toldTo(Api api) {
        var story = new Story(api);
        story.objections();
        story.imports();
        story.corrections();
        return PublicState.of(api, story.imports);
    }

    private void objections() {
        api.suppress(address(7));
    }

    private void imports() {
        imports.add(api.importing(file("story-one.csv", IntStream.range(0, PEOPLE), "")));
        imports.add(api.importing(file("story-two.csv", IntStream.range(PEOPLE / 2, PEOPLE + 60), "+44 20 7123 ")));
        var mistaken =
                api.importing(file("story-three.csv", IntStream.range(PEOPLE - 20, PEOPLE + 120), "+1 212 555 "));
        var undo = api.post(mistaken.path() + "/undo", "").withStatus(202);
        api.settledFlow(undo.json().path("undo").path("flow").asString());
    }

    private void corrections() {
        var erased =
                api.post("/api/privacy/erasures", Map.of("email", address(11))).withStatus(202);
        api.settledErasure(erased.location());
        takesApartAndJoinsAgain(TWICE_IN);
        api.post("/api/contacts/people/%s/notes".formatted(person(20)), Map.of("text", "Knows the buyer"))
                .withStatus(201);
        imports.forEach(imported -> api.settled(imported.path()));
    }

    /** Scoring comes last, so when it knows, all others do. */
    private void takesApartAndJoinsAgain(int index) {
        var joined = lines(index);
        var decision = api.post("/api/hygiene/clusters/%s/split".formatted(person(index)), Map.of("allApart", true))
                .withStatus(201)
                .location();
        api.eventually(() -> assertThat(lines(index)).hasSize(2));
        api.delete(decision).withStatus(204);
        api.eventually(() -> assertThat(lines(index)).isEqualTo(joined));
    }

    private List<String> lines(int index) {
        return Stream.of(imports.getFirst(), imports.getLast())
                .flatMap(imported -> api.ranked("?import=" + imported.id()).withoutRanks().stream())
                .filter(line -> address(index).equals(line.get("email")))
                .map(line -> line.get("merged_rows"))
                .distinct()
                .toList();
    }

    /** The one person with an address; there are two for as long as a decision keeps them apart. */
    private String person(int index) {
        var found = api.all("/api/contacts/people?q=" + address(index)).stream()
                .map(person -> person.path("id").asString())
                .distinct()
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("%d people have %s".formatted(found.size(), address(index)));
        }
        return found.getFirst();
    }

    private static LeadFile file(String name, IntStream people, String phone) {
        var lines = people.mapToObj(index -> "Story%s,Teller%s,%s,Chapter %s Ltd,%s,%s,%s,GB"
                .formatted(
                        word(index),
                        word(index * 7 + 3),
                        List.of("CEO", "VP Sales", "Head of Marketing", "Engineer", "Intern")
                                .get(index % 5),
                        word(index % COMPANIES),
                        domain(index),
                        index % 19 == 0 ? "no address" : address(index),
                        phone.isEmpty() ? "" : phone + (1000 + index)));
        return LeadFile.named(name, lines.toArray(String[]::new));
    }

    private static String address(int index) {
        return "teller%d@%s".formatted(index, domain(index));
    }

    private static String domain(int index) {
        return "storybook-%s.com".formatted(word(index % COMPANIES));
    }

    private static String word(int number) {
        return number < 26 ? "" + (char) ('a' + number) : word(number / 26 - 1) + (char) ('a' + number % 26);
    }
}
