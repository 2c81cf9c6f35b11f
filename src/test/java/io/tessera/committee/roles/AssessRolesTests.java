package io.tessera.committee.roles;

import static io.tessera.committee.roles.People.person;
import static io.tessera.committee.roles.People.removed;
import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.committee.BuyingRole;
import io.tessera.committee.CommitteeErased;
import io.tessera.committee.JobFunction;
import io.tessera.committee.RoleAssessment;
import io.tessera.committee.RolesAssessed;
import io.tessera.committee.RolesWithdrawn;
import io.tessera.committee.Seniority;
import io.tessera.contacts.Contact;
import io.tessera.contacts.PeopleRemoved;
import io.tessera.contacts.PeopleUpdated;
import io.tessera.contacts.RemovedPerson;
import io.tessera.hygiene.PersonErasureTraced;
import io.tessera.platform.data.ModuleTransactions;
import io.tessera.platform.events.Fact;
import io.tessera.testing.PublishedEvents;
import io.tessera.testing.TesseraTest;
import io.tessera.testing.TestEvents;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@TesseraTest(modules = {"contacts", "committee", "hygiene"})
@Import(PublishedEvents.class)
class AssessRolesTests {

    @Autowired
    AssessRoles roles;

    @Autowired
    FindRoles find;

    @Autowired
    ApplicationContext context;

    @Autowired
    ModuleTransactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PublishedEvents published;

    private final UUID ida = UUID.randomUUID();

    @BeforeEach
    void forgetEvents() {
        published.clear();
    }

    @Test
    void readsTheTitlesOfPeopleAndTellsThemWithThePerson() {
        settle(new PeopleUpdated(List.of(person(ida, 1, "Head of Procurement"))));

        assertThat(find.ofPerson(ida).orElseThrow().seniority()).isEqualTo(Seniority.DIRECTOR);
        assertThat(assessments()).singleElement().satisfies(assessed -> {
            assertThat(assessed.version()).isEqualTo(1);
            assertThat(assessed.contact().lastName()).isEqualTo("Berg");
            assertThat(assessed.function()).isEqualTo(JobFunction.PROCUREMENT);
            assertThat(assessed.buyingRole()).isEqualTo(BuyingRole.DECISION_MAKER);
            assertThat(assessed.words()).containsExactly("Head", "Procurement");
        });
    }

    @Test
    void tellsAPersonAgainWhoseTitleDidNotChange() {
        settle(new PeopleUpdated(List.of(person(ida, 1, "CEO"))));
        settle(new PeopleUpdated(List.of(person(ida, 2, "CEO"))));

        assertThat(assessments()).extracting(RoleAssessment::version).containsExactly(1L, 2L);
    }

    @Test
    void foldsSeveralVersionsIntoTheNewest() {
        roles.assess(List.of(person(ida, 1, "Intern"), person(ida, 3, "CEO"), person(ida, 2, "Manager")));

        assertThat(assessments()).extracting(RoleAssessment::version).containsExactly(3L);
        assertThat(find.ofPerson(ida).orElseThrow().title()).isEqualTo("CEO");
    }

    @Test
    void keepsAPersonOfWhomNothingIsKnown() {
        roles.assess(List.of(person(ida, 1, null)));

        assertThat(find.ofPerson(ida).orElseThrow().seniority()).isEqualTo(Seniority.UNKNOWN);
    }

    @Test
    void withdrawsRolesOfPeopleWhoAreNoMore() {
        settle(new PeopleUpdated(List.of(person(ida, 1, "CEO"))));
        settle(new PeopleRemoved(List.of(removed(ida, 2))));
        settle(new PeopleUpdated(List.of(person(ida, 1, "CEO"))));

        assertThat(find.ofPerson(ida)).isEmpty();
        assertThat(published.of(RolesWithdrawn.class))
                .singleElement()
                .satisfies(event ->
                        assertThat(event.items()).extracting(Fact::version).containsExactly(2L));
    }

    @Test
    void forgetsAPersonForEver() {
        settle(new PeopleUpdated(List.of(person(ida, 1, "CEO"))));
        var erasure = UUID.randomUUID();

        settle(new PersonErasureTraced(erasure, 1, Set.of(ida), Set.of(), Set.of(), Set.of()));
        settle(new PeopleUpdated(List.of(person(ida, 9, "CEO"))));

        assertThat(find.ofPerson(ida)).isEmpty();
        assertThat(rows(Set.of(ida)).get(ida)).doesNotContain("Berg");
        assertThat(published.of(CommitteeErased.class)).containsExactly(new CommitteeErased(erasure, 1, 1));
    }

    @Test
    void tellsWhoTakesPartWhenACompanyBuysAndWhoIsMissing() {
        var company = UUID.randomUUID();
        roles.assess(List.of(
                person(UUID.randomUUID(), 1, "Purchasing Manager", company),
                person(UUID.randomUUID(), 1, "Head of Procurement", company),
                person(UUID.randomUUID(), 1, "Software Engineer", company),
                person(UUID.randomUUID(), 1, "Intern", company)));

        var committee = find.ofCompany(company).orElseThrow();

        assertThat(committee.missing()).containsExactly(BuyingRole.APPROVER, BuyingRole.INFLUENCER);
        assertThat(committee.people().get(BuyingRole.DECISION_MAKER))
                .extracting(PersonRole::title)
                .containsExactly("Head of Procurement", "Purchasing Manager");
        assertThat(find.ofCompany(UUID.randomUUID())).isEmpty();
    }

    @Test
    void publishesListsOfOneLane() {
        var people = IntStream.range(0, 3_000)
                .mapToObj(i -> person(UUID.randomUUID(), 1, "Manager " + i))
                .toList();

        roles.assess(people);

        assertThat(assessments()).hasSize(3_000);
        assertThat(published.of(RolesAssessed.class))
                .allMatch(event ->
                        event.items().stream().map(Fact::lane).distinct().count() == 1);
    }

    @RepeatedTest(5)
    void comesToTheSameStateInAnyOrderOfFacts() {
        var seed = new Random().nextLong();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var people = IntStream.range(0, 40)
                .mapToObj(i -> new UUID(random.nextLong(), random.nextLong()))
                .toList();
        var facts = new ArrayList<Fact>();
        people.forEach(id -> FactsAbout.of(id, random).forEach(facts::add));
        facts.addAll(facts.subList(0, facts.size() / 3));

        var first = stateAfter(facts, people, random);
        var second = stateAfter(facts, people, random);

        assertThat(second).as("seed %d", seed).isEqualTo(first).hasSize(people.size());
    }

    private Map<UUID, String> stateAfter(List<Fact> facts, List<UUID> people, Random random) {
        transactions.run(
                "committee",
                () -> jdbc.sql("delete from committee.person_role where person = any(cast(? as uuid[]))")
                        .param(people.stream().map(UUID::toString).toArray(String[]::new))
                        .update());
        var shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        for (var from = 0; from < shuffled.size(); ) {
            var to = Math.min(shuffled.size(), from + 1 + random.nextInt(20));
            var batch = shuffled.subList(from, to);
            roles.assess(only(batch, Contact.class));
            roles.withdraw(only(batch, RemovedPerson.class));
            from = to;
        }
        return rows(people);
    }

    private static <F> List<F> only(List<Fact> facts, Class<F> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private Map<UUID, String> rows(Collection<UUID> people) {
        var rows = new HashMap<UUID, String>();
        transactions.run(
                "committee",
                () -> jdbc.sql(
                                "select person, r::text from committee.person_role r where person = any(cast(? as uuid[]))")
                        .param(people.stream().map(UUID::toString).toArray(String[]::new))
                        .query(row -> {
                            rows.put(row.getObject(1, UUID.class), row.getString(2));
                        }));
        return rows;
    }

    private List<RoleAssessment> assessments() {
        return published.of(RolesAssessed.class).stream()
                .flatMap(event -> event.items().stream())
                .toList();
    }

    private void settle(Object event) {
        TestEvents.in(context).publishAndSettle(event);
    }

    /** Up to five versions of a person, some of them tombstones. */
    private static final class FactsAbout {

        private static final String[] TITLES = {"CEO", "Head of Sales", "Intern", "Ninja", "Einkäufer"};

        static List<Fact> of(UUID id, Random random) {
            var facts = new ArrayList<Fact>();
            for (var version = 1; version <= 1 + random.nextInt(5); version++) {
                facts.add(
                        random.nextInt(4) == 0
                                ? removed(id, version)
                                : person(id, version, TITLES[random.nextInt(TITLES.length)]));
            }
            return facts;
        }
    }
}
