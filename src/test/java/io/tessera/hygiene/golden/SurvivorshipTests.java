package io.tessera.hygiene.golden;

import static io.tessera.hygiene.testing.RecordBuilder.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.discovery.SourceRow;
import io.tessera.hygiene.matching.MatchKeys;
import io.tessera.hygiene.matching.Member;
import io.tessera.hygiene.standard.Standardise;
import io.tessera.hygiene.testing.RandomRecords;
import io.tessera.hygiene.testing.RecordBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Each field by its own rule; the first import is older than the second. */
class SurvivorshipTests {

    @Test
    void takesTitlePhoneAndProfileFromTheNewestImportThatTellsThem() {
        var golden = person(
                row(2).titled("CTO").phone("+49301111111"),
                row(2).ofImport(2).titled("CEO"),
                row(3).ofImport(2).titled("COO"));

        assertThat(golden.title()).isEqualTo("CEO");
        assertThat(golden.phone()).isEqualTo("+49301111111");
        assertThat(golden.linkedin()).isNull();
    }

    @Test
    void takesTheMostCompleteNameEvenFromAnOlderImportAndNeverMixesTwo() {
        var golden = person(
                row(2).named("Robert", "Smith"),
                row(2).ofImport(2).named("R.", "Smith"),
                row(3).ofImport(2).named(null, "Smyth"));

        assertThat(golden.given()).isEqualTo("Robert");
        assertThat(golden.family()).isEqualTo("Smith");
    }

    @Test
    void takesTheNewerOfTwoNamesAsComplete() {
        assertThat(person(row(2).named("Robert", "Smith"), row(2).ofImport(2).named("Bob", "Smith"))
                        .given())
                .isEqualTo("Bob");
    }

    @Test
    void takesTheCompanyOfTheNewestImportThereOneKnownByItsDomain() {
        var golden = person(
                row(2).at("Old Ltd").domain("old.com"),
                row(2).ofImport(2).at("New Ltd"),
                row(3).ofImport(2).at("New Ltd").domain("new.com"));

        assertThat(golden.company()).isEqualTo(MatchKeys.companyByDomain("new.com"));
    }

    @Test
    void takesTheAddressAtTheSurvivingCompany() {
        var golden = person(
                row(2).email("bob@new.com").domain("new.com").at("New"),
                row(2).ofImport(2).email("bob@gmail.com").domain("new.com").at("New"));

        assertThat(golden.email()).isEqualTo("bob@new.com");
    }

    @Test
    void takesTheNewestAddressWhereNoneIsAtTheCompany() {
        assertThat(person(row(2).email("a@gmail.com"), row(2).ofImport(2).email("b@gmail.com"))
                        .email())
                .isEqualTo("b@gmail.com");
    }

    @Test
    void keepsCityAndCountryOfOneRecordTogether() {
        var golden = person(
                row(2).in("Berlin", "DE"),
                row(2).ofImport(2).in("Paris", null),
                row(3).ofImport(2).in(null, "FR"));

        assertThat(golden.place()).isEqualTo(new Place("Berlin", "DE"));
    }

    @Test
    void keepsEverySourceRowAndTheOldestRecordsId() {
        var golden = person(row(5).ofImport(2), row(9), row(2).ofImport(2));

        assertThat(golden.sources())
                .containsExactly(
                        new SourceRow(RecordBuilder.importId(1), 9),
                        new SourceRow(RecordBuilder.importId(2), 2),
                        new SourceRow(RecordBuilder.importId(2), 5));
        assertThat(golden.id()).isEqualTo(GoldenIds.person(row(9).id()));
    }

    @Test
    void letsOfACompanysFieldsTheNewestImportsFirstRowSurvive() {
        var facts = company(
                row(2).at("Acme").domain("acme.com").sized(10, "Steel").in("Berlin", "DE"),
                row(3).ofImport(2).at("ACME Inc.").domain("acme.com").sized(20, null),
                row(4).ofImport(2).at("Acme Incorporated").domain("acme.com").sized(30, null));

        var golden = facts.golden(1);
        assertThat(golden.name()).isEqualTo("ACME Inc.");
        assertThat(golden.employees()).isEqualTo(20);
        assertThat(golden.industry()).isEqualTo("Steel");
        assertThat(golden.city()).isEqualTo("Berlin");
        assertThat(facts.restsOn(row(2).id())).isTrue();
        assertThat(facts.restsOn(row(4).ofImport(2).id())).isFalse();
    }

    @RepeatedTest(20)
    void doesNotDependOnTheOrderInWhichACompanysRecordsCame() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var records = new RandomRecords(seed)
                .of(12, 3).stream().map(record -> record.domain("acme.com")).toList();
        var shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, random);

        assertThat(company(shuffled.toArray(RecordBuilder[]::new)))
                .as("seed %d", seed)
                .isEqualTo(company(records.toArray(RecordBuilder[]::new)));
    }

    private static PersonFacts person(RecordBuilder... records) {
        return Survivorship.of(Arrays.stream(records)
                .map(SurvivorshipTests::member)
                .sorted(Member.OLDEST_FIRST)
                .toList());
    }

    private static CompanyFacts company(RecordBuilder... records) {
        var members = List.of(records).stream().map(SurvivorshipTests::member).toList();
        var facts = CompanyFacts.unknown(members.getFirst());
        for (var member : members) {
            facts = facts.with(member);
        }
        return facts;
    }

    private static Member member(RecordBuilder record) {
        return Member.of(Standardise.of(record.record()), "gmail.com"::equals);
    }
}
