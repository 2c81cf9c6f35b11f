package io.tessera.hygiene.resolution;

import static io.tessera.hygiene.testing.RecordBuilder.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.discovery.RetractionReason;
import io.tessera.hygiene.GoldenCompany;
import io.tessera.hygiene.GoldenPerson;
import io.tessera.hygiene.GoneReason;
import io.tessera.hygiene.golden.GoldenIds;
import io.tessera.hygiene.testing.RecordBuilder;
import io.tessera.testing.TesseraTest;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@TesseraTest(modules = "hygiene")
@Import(World.class)
class ResolutionTests {

    @Autowired
    private World world;

    private final RecordBuilder ida = row(2).named("IDA", "MÜLLER")
            .email("Ida@Acme.com")
            .titled("HEAD OF SALES")
            .at("ACME, Incorporated");
    private final RecordBuilder idaAgain = row(3).named("Ida", "Mueller")
            .email("ida@acme.com")
            .phone("+49301234567")
            .at("Acme Inc.")
            .in("Berlin", "Germany");

    @BeforeEach
    void begin() {
        world.empty();
    }

    @Test
    void makesOnePersonOfTwoRowsOfAFile() {
        world.collect(ida, idaAgain);

        var person = world.onlyPerson();
        assertThat(person.firstName()).isEqualTo("Ida");
        assertThat(person.lastName()).isEqualTo("Müller");
        assertThat(person.title()).isEqualTo("Head of Sales");
        assertThat(person.phone()).isEqualTo("+49301234567");
        assertThat(person.country()).isEqualTo("DE");
        assertThat(person.domain()).isEqualTo("acme.com");
        assertThat(person.aggregateId()).isEqualTo(GoldenIds.person(ida.id()));
        assertThat(person.sources()).hasSize(2);
    }

    @Test
    void saysWhichIdLivesOnWhenTwoBecomeOne() {
        world.collect(row(2).named("John", "Smith").email("a@acme.com"))
                .collect(row(3).named("John", "Smith").phone("+49301234567"));
        assertThat(world.people()).hasSize(2);

        world.collect(row(4).named("John", "Smith").email("a@acme.com").phone("+49301234567"));

        assertThat(world.onlyPerson().aggregateId()).isEqualTo(GoldenIds.person(RecordBuilder.idOf(1, 2)));
        assertThat(world.gone()).singleElement().satisfies(gone -> {
            assertThat(gone.reason()).isEqualTo(GoneReason.MERGED);
            assertThat(gone.mergedInto()).isEqualTo(GoldenIds.person(RecordBuilder.idOf(1, 2)));
        });
    }

    @Test
    void dividesAPersonWhenItTurnsOutToBeTwo() {
        world.collect(
                row(2).named("John", "Smith").email("s@acme.com"),
                row(3).named("J.", "Smith").email("s@acme.com"));
        assertThat(world.people()).hasSize(1);

        world.collect(row(4).named("Jane", "Smith").email("s@acme.com"));

        assertThat(world.people()).hasSize(3);
        assertThat(world.personOf(row(3)).splitFrom()).isEqualTo(GoldenIds.person(row(2).id()));
    }

    @Test
    void tellsNothingTwice() {
        world.collect(ida, idaAgain);
        world.told();

        world.collect(ida, idaAgain);

        assertThat(world.told()).isZero();
    }

    @Test
    void takesAnUndoneImportBack() {
        var other =
                row(2).ofImport(2).named("Ida", "Müller").email("ida@acme.com").titled("CEO");
        world.collect(ida)
                .collect(other, row(3).ofImport(2).named("Bob", "Ross").email("bob@acme.com"));
        assertThat(world.personOf(ida).title()).isEqualTo("CEO");

        world.undo(other, row(3).ofImport(2));

        var person = world.onlyPerson();
        assertThat(person.title()).isEqualTo("Head of Sales");
        assertThat(person.undoneImport()).isEqualTo(RecordBuilder.importId(2));
        assertThat(world.gone()).singleElement().satisfies(gone -> {
            assertThat(gone.reason()).isEqualTo(GoneReason.RETRACTED);
            assertThat(gone.undoneImport()).isEqualTo(RecordBuilder.importId(2));
        });
    }

    @Test
    void keepsATombstoneForARecordThatComesLater() {
        world.undo(ida).collect(ida);

        assertThat(world.people()).isEmpty();
    }

    @Test
    void takesASuppressedRecordBackWhenItComesAgain() {
        world.collect(ida).retract(List.of(ida), 2, RetractionReason.SUPPRESSED);
        assertThat(world.people()).isEmpty();

        world.collect(row(2).version(3).named("Ida", "Müller").email("ida@acme.com"));

        assertThat(world.onlyPerson().email()).isEqualTo("ida@acme.com");
    }

    @Test
    void followsACorrectedRecord() {
        world.collect(ida, row(4).named("Bob", "Ross").email("bob@acme.com"));

        world.collect(row(2).version(2).named("Bob", "Ross").email("bob@acme.com"));

        assertThat(world.onlyPerson().sources()).hasSize(2);
    }

    @Test
    void makesOneCompanyOfADomainAndTellsItsPeople() {
        world.collect(row(2).named("Ida", "Müller").email("ida@acme.com"));
        world.told();

        world.collect(row(3).named("Bob", "Ross")
                .email("bob@acme.com")
                .at("ACME INC.")
                .sized(120, "Steel"));

        assertThat(world.told()).isEqualTo(2);
        assertThat(world.companies())
                .singleElement()
                .extracting(GoldenCompany::name)
                .isEqualTo("Acme Inc.");
        assertThat(world.people().values()).extracting(GoldenPerson::employees).containsOnly(120);
        assertThat(world.people().values()).extracting(GoldenPerson::company).containsOnly("Acme Inc.");
    }

    @Test
    void makesACompanyOfARowWithoutPerson() {
        world.collect(
                row(2).at("Globex GmbH").in("Berlin", "DE"), row(3).at("GLOBEX").in(null, "Germany"));

        assertThat(world.people()).isEmpty();
        assertThat(world.companies())
                .singleElement()
                .extracting(GoldenCompany::name)
                .isEqualTo("Globex GmbH");
    }

    @Test
    void letsACompanyGoWithItsLastRecord() {
        world.collect(row(2).at("Globex GmbH")).undo(row(2));

        assertThat(world.companies()).isEmpty();
    }

    @Test
    void tellsTenThousandPeopleOfTheirCompanyPieceByPiece() {
        world.collect(IntStream.range(2, 5_002)
                .mapToObj(i -> row(i).named("Ida" + i, "Smith").email("ida" + i + "@acme.com"))
                .toList());
        world.told();

        world.collect(row(9_000).at("Acme Inc.").domain("acme.com"));

        assertThat(world.told()).isEqualTo(5_000);
        assertThat(world.people().values()).extracting(GoldenPerson::company).containsOnly("Acme Inc.");
    }

    @Test
    void revisesCompaniesWhenADomainTurnsOutToBeAnybodys() {
        world.collect(
                row(2).named("John", "Smith").email("john1@lend-me.com").at("Acme Inc."),
                row(3).named("John", "Smith").email("john2@lend-me.com").at("Globex"));
        assertThat(world.people()).hasSize(1);

        world.mark("lend-me.com", true, Instant.parse("2026-03-01T00:00:00Z"));

        assertThat(world.people()).hasSize(2);
        assertThat(world.people().values()).extracting(GoldenPerson::domain).containsOnlyNulls();
        assertThat(world.people().values())
                .extracting(GoldenPerson::company)
                .containsExactlyInAnyOrder("Acme Inc.", "Globex");

        world.mark("lend-me.com", false, Instant.parse("2026-04-01T00:00:00Z"));

        assertThat(world.onlyPerson().domain()).isEqualTo("lend-me.com");
    }

    @Test
    void makesNoColleaguesOfThoseWhoMistypedTheirProvider() {
        world.collect(
                row(2).named("Ann", "Ade").email("ann@gmial.com").at("Alpha Ltd"),
                row(3).named("Bob", "Boe").email("bob@gmial.com").at("Beta Ltd"));

        world.suspectTypo("gmial.com", Instant.parse("2026-03-01T00:00:00Z"));

        assertThat(world.people().values()).extracting(GoldenPerson::domain).containsOnlyNulls();
        assertThat(world.people().values())
                .extracting(GoldenPerson::company)
                .containsExactlyInAnyOrder("Alpha Ltd", "Beta Ltd");
    }

    @Test
    void keepsTwoHundredPeopleOfOneAddressApart() {
        world.collect(IntStream.range(2, 202)
                .mapToObj(i -> row(i).named("Given" + i, "Family" + i).email("info@acme.com"))
                .toList());

        assertThat(world.people()).hasSize(200);
    }
}
