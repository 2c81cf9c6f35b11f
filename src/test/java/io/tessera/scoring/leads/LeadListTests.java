package io.tessera.scoring.leads;

import static io.tessera.committee.JobFunction.FINANCE;
import static io.tessera.committee.JobFunction.SALES;
import static io.tessera.committee.Seniority.C_LEVEL;
import static io.tessera.committee.Seniority.INDIVIDUAL;
import static io.tessera.committee.Seniority.INTERN;
import static io.tessera.scoring.leads.Someone.someone;
import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.committee.RoleAssessment;
import io.tessera.committee.RolesAssessed;
import io.tessera.committee.RolesWithdrawn;
import io.tessera.committee.Seniority;
import io.tessera.committee.WithdrawnRole;
import io.tessera.discovery.SourceRow;
import io.tessera.hygiene.PersonErasureTraced;
import io.tessera.platform.data.ModuleTransactions;
import io.tessera.platform.identifiers.KeyedHashes;
import io.tessera.scoring.Band;
import io.tessera.scoring.LeadsScored;
import io.tessera.scoring.LeadsUnscored;
import io.tessera.scoring.ScoringErased;
import io.tessera.scoring.scorecard.EmailStanding;
import io.tessera.scoring.scorecard.Explanation;
import io.tessera.testing.TesseraTest;
import io.tessera.verification.EmailReason;
import io.tessera.verification.EmailVerdict;
import io.tessera.verification.EmailsVerified;
import io.tessera.verification.PhoneLine;
import io.tessera.verification.PhoneVerdict;
import io.tessera.verification.PhoneVerdictKind;
import io.tessera.verification.PhonesVerified;
import io.tessera.verification.Verdict;
import io.tessera.verification.VerdictsWithdrawn;
import io.tessera.verification.WithdrawnVerdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@TesseraTest(modules = "scoring")
@RecordApplicationEvents
class LeadListTests {

    @Autowired
    RoleListener roles;

    @Autowired
    VerdictListener verdicts;

    @Autowired
    ErasureListener erasures;

    @Autowired
    Ranking ranking;

    @Autowired
    PruneScoreChanges prune;

    @Autowired
    KeyedHashes hashes;

    @Autowired
    ModuleTransactions transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationEvents events;

    @Test
    void leavesWhomAFilterWantsAndSplitsTheListAmongItsBands() {
        var importId = UUID.randomUUID();
        var people = new ArrayList<RoleAssessment>();
        for (var seniority : Seniority.values()) {
            for (var function : List.of(FINANCE, SALES)) {
                people.add(someone()
                        .titled(seniority, function)
                        .in("Engine Ltd", 10 * (seniority.ordinal() + 1))
                        .from(new SourceRow(importId, people.size() + 2))
                        .at(1));
            }
        }
        assessed(people.toArray(RoleAssessment[]::new));

        var all = ranking.leads(importId, null, 100);
        var byBand = new ArrayList<RankedLead>();
        for (var band : Band.values()) {
            byBand.addAll(ranking.leads(new LeadFilter(importId, band, null, null, null), null, 100));
        }
        assertThat(all).hasSize(people.size());
        assertThat(byBand).extracting(RankedLead::person).containsExactlyElementsOf(persons(all));
        assertThat(ranking.leads(new LeadFilter(importId, null, C_LEVEL, FINANCE, null), null, 100))
                .singleElement()
                .satisfies(lead -> assertThat(lead.seniority()).isEqualTo(C_LEVEL));
        assertThat(ranking.leads(new LeadFilter(importId, null, null, null, "?"), null, 100))
                .isEmpty();
        var worthACall = all.stream()
                .filter(lead -> lead.band() == Band.A || lead.band() == Band.B)
                .count();
        assertThat((long) ranking.worthACall().number()).isGreaterThanOrEqualTo(worthACall);
    }

    private static List<UUID> persons(List<RankedLead> leads) {
        return leads.stream().map(RankedLead::person).toList();
    }

    @Test
    void ranksTheBestFirst() {
        var importId = UUID.randomUUID();
        var intern = someone().titled(INTERN, SALES).from(new SourceRow(importId, 2));
        var chief = someone().titled(C_LEVEL, FINANCE).in("Engine Ltd", 250).from(new SourceRow(importId, 3));

        assessed(intern.at(1), chief.at(1));

        assertThat(ranking.leads(importId, null, 10))
                .extracting(RankedLead::person)
                .containsExactly(chief.id(), intern.id());
    }

    @Test
    void breaksTiesByPerson() {
        var importId = UUID.randomUUID();
        var many = java.util.stream.IntStream.range(2, 40)
                .mapToObj(row -> someone()
                        .titled(C_LEVEL, FINANCE)
                        .from(new SourceRow(importId, row))
                        .at(1))
                .toArray(RoleAssessment[]::new);

        assessed(many);

        assertThat(ranking.leads(importId, null, 100))
                .extracting(lead -> lead.person().toString())
                .hasSize(38)
                .isSorted();
    }

    @Test
    void goesOnBehindAPlace() {
        var importId = UUID.randomUUID();
        assessed(
                someone()
                        .titled(C_LEVEL, SALES)
                        .from(new SourceRow(importId, 2))
                        .at(1),
                someone()
                        .titled(C_LEVEL, SALES)
                        .from(new SourceRow(importId, 3))
                        .at(1),
                someone().titled(INTERN, SALES).from(new SourceRow(importId, 4)).at(1));
        var all = ranking.leads(importId, null, 10);

        var rest = ranking.leads(
                importId,
                new Ranking.Place(all.getFirst().score(), all.getFirst().person()),
                10);

        assertThat(rest).isEqualTo(all.subList(1, 3));
    }

    @Test
    void explainsTheScoreToThePoint() {
        var ada = someone().titled(C_LEVEL, FINANCE).in("Engine Ltd", 250).mail(address());

        assessed(ada.at(1));

        var lead = lead(ada);
        assertThat(lead.explanation().parts().stream()
                        .mapToInt(Explanation.Part::points)
                        .sum())
                .isEqualTo(lead.score());
        assertThat(lead.explanation().words()).startsWith("C-level +25;250 employees +19;Finance +10;");
    }

    @Test
    void takesTheNewestOfSeveralVersionsInOneBatch() {
        var ada = someone();

        assessed(
                ada.titled(INTERN, SALES).at(1),
                ada.titled(C_LEVEL, FINANCE).at(3),
                ada.titled(INDIVIDUAL, SALES).at(2));

        assertThat(lead(ada).seniority()).isEqualTo(C_LEVEL);
    }

    @Test
    void isNotMovedByWhatIsOlder() {
        var ada = someone();
        assessed(ada.titled(C_LEVEL, FINANCE).at(3));

        assessed(ada.titled(INTERN, SALES).at(2));
        withdrawn(ada, 2);

        assertThat(lead(ada).seniority()).isEqualTo(C_LEVEL);
    }

    @Test
    void bringsNobodyBackWithAnOlderVersion() {
        var ada = someone().titled(C_LEVEL, FINANCE);
        assessed(ada.at(1));

        withdrawn(ada, 3);
        assessed(ada.at(2));

        assertThat(ranking.lead(ada.id())).isEmpty();
    }

    @Test
    void bringsSomebodyBackWithANewerVersion() {
        var ada = someone().titled(C_LEVEL, FINANCE);
        withdrawn(ada, 3);

        assessed(ada.at(4));

        assertThat(ranking.lead(ada.id())).isPresent();
    }

    @Test
    void leavesOutPeopleWhomOnlyNotesKeep() {
        var ada = someone().titled(C_LEVEL, FINANCE);
        assessed(ada.at(1));

        assessed(ada.from().at(2));

        assertThat(ranking.lead(ada.id())).isEmpty();
        assertThat(unscored()).contains(ada.id());
    }

    @Test
    void scoresAgainWhenABadVerdictComesAfterThePerson() {
        var ada = someone().titled(C_LEVEL, FINANCE).mail(address());
        assessed(ada.at(1));
        var before = lead(ada).score();

        verified(ada, 1, Verdict.UNDELIVERABLE, EmailReason.SYNTAX);

        assertThat(lead(ada).score()).isEqualTo(before - 25);
        assertThat(ranking.changes(ada.id()))
                .singleElement()
                .satisfies(change -> assertThat(change.cause()).isEqualTo(ScoreChange.Cause.VERDICT));
    }

    @Test
    void showsALateVerdictThatEarnsNothing() {
        var ada = someone().titled(C_LEVEL, FINANCE).mail(address());
        assessed(ada.at(1));
        var before = lead(ada);

        verified(ada, 1, Verdict.UNKNOWN, EmailReason.DNS_FAILED);

        assertThat(lead(ada).score()).isEqualTo(before.score());
        assertThat(lead(ada).emailStanding())
                .isEqualTo(new EmailStanding(Verdict.UNKNOWN, List.of(EmailReason.DNS_FAILED)));
        assertThat(ranking.changes(ada.id())).isEmpty();
    }

    @Test
    void presumesThatNobodyProbedAnAddressWithoutVerdict() {
        var ada = someone().mail(address());
        var bob = someone();

        assessed(ada.at(1), bob.at(1));

        assertThat(lead(ada).emailStanding()).isEqualTo(EmailStanding.NOT_PROBED);
        assertThat(lead(bob).emailStanding()).isNull();
    }

    @Test
    void returnsToWhatIsPresumedWithANewerVerdict() {
        var ada = someone().mail(address());
        verified(ada, 1, Verdict.RISKY, EmailReason.ROLE);
        assessed(ada.at(1));

        verified(ada, 2, Verdict.UNKNOWN, EmailReason.NOT_PROBED);
        verified(ada, 1, Verdict.RISKY, EmailReason.ROLE);

        assertThat(lead(ada).emailStanding()).isEqualTo(EmailStanding.NOT_PROBED);
    }

    @Test
    void knowsTheVerdictOfAPersonWhoComesLater() {
        var ada = someone().titled(C_LEVEL, FINANCE).mail(address()).phone("+4930123456");
        verified(ada, 1, Verdict.RISKY, EmailReason.ROLE);
        verdicts.phones(List.of(new PhonesVerified(List.of(new PhoneVerdict(
                hashes.phone("+4930123456"), 1, "+4930123456", PhoneVerdictKind.INVALID, PhoneLine.FIXED, "DE")))));

        assessed(ada.at(1));

        assertThat(lead(ada).explanation().words()).contains("E-mail risky -10", "Phone invalid -8");
        assertThat(ranking.changes(ada.id())).isEmpty();
    }

    @Test
    void forgetsAWithdrawnVerdict() {
        var ada = someone().titled(C_LEVEL, FINANCE).mail(address());
        assessed(ada.at(1));
        var before = lead(ada).score();
        verified(ada, 1, Verdict.RISKY, EmailReason.ROLE);

        verdicts.withdrawn(List.of(new VerdictsWithdrawn(List.of(new WithdrawnVerdict(emailId(ada), 2)))));
        verified(ada, 1, Verdict.RISKY, EmailReason.ROLE);

        assertThat(lead(ada).score()).isEqualTo(before);
        assertThat(lead(ada).emailStanding()).isEqualTo(EmailStanding.NOT_PROBED);
    }

    @Test
    void tellsOthersOnlyWhatChanged() {
        var ada = someone().titled(C_LEVEL, FINANCE).mail(address());
        assessed(ada.at(1));
        events.clear();

        assessed(ada.named("Augusta", "King").at(2));
        verified(ada, 1, Verdict.UNKNOWN, EmailReason.NOT_PROBED);

        assertThat(events.stream(LeadsScored.class)).isEmpty();
        assertThat(lead(ada).firstName()).isEqualTo("Augusta");
    }

    @Test
    void keepsScoreChangesNinetyDays() {
        var ada = someone().titled(INTERN, SALES);
        assessed(ada.at(1));
        assessed(ada.titled(C_LEVEL, FINANCE).at(2));
        assertThat(ranking.changes(ada.id())).hasSize(1);

        transactions.run(
                "scoring",
                () -> jdbc.update(
                        "update scoring.score_change set changed_at = changed_at - interval '91 days' where person_id = ?",
                        ada.id()));

        assertThat(ranking.changes(ada.id())).isEmpty();
        assertThat(prune.prune()).isEqualTo(1);
    }

    @Test
    void forgetsTheErasedForEver() {
        var ada = someone().titled(C_LEVEL, FINANCE).mail(address());
        assessed(ada.at(1), ada.titled(INTERN, SALES).at(2));
        verified(ada, 1, Verdict.RISKY, EmailReason.ROLE);
        var erasure = UUID.randomUUID();

        erasures.traced(
                new PersonErasureTraced(erasure, 1, Set.of(ada.id()), Set.of(), Set.of(emailId(ada)), Set.of()));
        assessed(ada.at(1_000_000));

        assertThat(ranking.lead(ada.id())).isEmpty();
        assertThat(ranking.changes(ada.id())).isEmpty();
        assertThat(events.stream(ScoringErased.class)).singleElement().satisfies(erased -> {
            assertThat(erased.aggregateId()).isEqualTo(erasure);
            assertThat(erased.deleted()).isPositive();
        });
        assertThat(unscored()).contains(ada.id());
    }

    @Test
    void acknowledgesAnErasureOfNobody() {
        var erasure = UUID.randomUUID();

        erasures.traced(new PersonErasureTraced(
                erasure, 1, Set.of(UUID.randomUUID()), Set.of(), Set.of(UUID.randomUUID()), Set.of()));

        assertThat(events.stream(ScoringErased.class)).containsExactly(new ScoringErased(erasure, 1, 0));
    }

    @Test
    void showsTheRowsOfOneImportOrOfAll() {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        var ada = someone().from(new SourceRow(first, 17), new SourceRow(first, 2), new SourceRow(second, 5));

        assessed(ada.at(1));

        assertThat(lead(ada).rowNumbers(first)).containsExactly(2, 17);
        assertThat(lead(ada).rowNumbers(null)).containsExactly(2, 5, 17);
        assertThat(ranking.leads(second, null, 10)).hasSize(1);
        assertThat(lead(ada).sourceRows()).isEqualTo(ada.sources());
    }

    private RankedLead lead(Someone person) {
        return ranking.lead(person.id()).orElseThrow();
    }

    private List<UUID> unscored() {
        return events.stream(LeadsUnscored.class)
                .flatMap(event -> event.items().stream())
                .map(item -> item.aggregateId())
                .toList();
    }

    private void assessed(RoleAssessment... facts) {
        roles.assessed(Arrays.stream(facts)
                .map(fact -> new RolesAssessed(List.of(fact)))
                .toList());
    }

    private void withdrawn(Someone person, long version) {
        roles.withdrawn(List.of(new RolesWithdrawn(List.of(new WithdrawnRole(person.id(), version, null)))));
    }

    private void verified(Someone person, long version, Verdict verdict, EmailReason reason) {
        var address = java.util.Objects.requireNonNull(person.email());
        verdicts.emails(List.of(new EmailsVerified(List.of(new EmailVerdict(
                hashes.email(address),
                version,
                address,
                "engine.example",
                verdict,
                List.of(reason),
                null,
                false,
                false,
                false,
                Instant.EPOCH)))));
    }

    private UUID emailId(Someone person) {
        return hashes.email(java.util.Objects.requireNonNull(person.email()));
    }

    private static String address() {
        return UUID.randomUUID() + "@engine.example";
    }
}
