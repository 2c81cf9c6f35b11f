package io.tessera.discovery.records;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.discovery.SourceRecord;
import io.tessera.discovery.reading.SourceFile;
import io.tessera.discovery.recognition.ColumnRecogniser;
import io.tessera.discovery.recognition.Columns;
import io.tessera.discovery.recognition.Field;
import io.tessera.discovery.recognition.Mapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowMakerTests {

    private static final UUID IMPORT = UUID.fromString("01900000-0000-7000-8000-000000000001");

    @TempDir
    private Path folder;

    private final List<RowError> errors = new ArrayList<>();
    private String mapping = "";

    @Test
    void keepsEachValueAsFound() throws IOException {
        var record =
                only("First Name,Last Name,Title,Company,Website,Email,Phone,LinkedIn,City,Country,Industry,Employees\n"
                        + "MARA,vogt,CEO,\"ACME, Inc.\",www.acme.example,Mara@ACME.example,(415) 555-2671,linkedin.com/in/mara,Austin,"
                        + "USA,Software,51-200\n");

        assertThat(record.firstName()).isEqualTo("MARA");
        assertThat(record.company()).isEqualTo("ACME, Inc.");
        assertThat(record.email()).isEqualTo("Mara@ACME.example");
        assertThat(record.phone()).isEqualTo("(415) 555-2671");
        assertThat(record.phoneE164()).isEqualTo("+14155552671");
        assertThat(record.country()).isEqualTo("USA");
        assertThat(record.employees()).isEqualTo(51);
        assertThat(record.source().row()).isEqualTo(2);
        assertThat(errors).isEmpty();
    }

    @Test
    void dropsAnInvalidValueAndGoesOn() throws IOException {
        var record = only("Name,Company,Email,Phone,Employees\nMara Vogt,Acme,mara.acme.example,123,lots\n");

        assertThat(record.fullName()).isEqualTo("Mara Vogt");
        assertThat(record.email()).isNull();
        assertThat(record.phone()).isNull();
        assertThat(errors)
                .containsExactlyInAnyOrder(
                        new RowError(2, "email", "no @ in the address, in column Email"),
                        new RowError(2, "phone", "too few digits for a phone number, in column Phone"),
                        new RowError(2, "employees", "no number of employees, in column Employees"));
    }

    @Test
    void takesPlaceholdersForMissing() throws IOException {
        var record = only("Name,Company,Email,Phone\nMara Vogt,n/a,none,-\n");

        assertThat(record.company()).isNull();
        assertThat(record.email()).isNull();
        assertThat(errors).isEmpty();
    }

    @Test
    void makesACompanyOfARowWithoutAPerson() throws IOException {
        var record = only("Name,Company,Email\n,Acme,\n");

        assertThat(record.hasPerson()).isFalse();
        assertThat(record.company()).isEqualTo("Acme");
        assertThat(errors).containsExactly(new RowError(2, null, RowError.NO_PERSON));
    }

    @Test
    void rejectsARowOfNobody() throws IOException {
        assertThat(make("Name,Company,Phone\n,,+1 415 555 2671\n,,\n", null)).isEmpty();
        assertThat(errors)
                .containsExactly(new RowError(2, null, RowError.NOBODY), new RowError(3, null, RowError.NOBODY));
    }

    @Test
    void takesTheNextColumnWhereTheBestHasNoValueAndSaysWhich() throws IOException {
        var text = "Name,Email,Personal Email,Phone,Mobile\nMara,nothing,mara@home.example,,+49 171 5550123\n";

        var made = make(text, null).getFirst();

        assertThat(made.record().email()).isEqualTo("mara@home.example");
        assertThat(made.record().phoneE164()).isEqualTo("+491715550123");
        assertThat(Origins.of(columns(text), made.origins()))
                .containsEntry(Field.EMAIL, 2)
                .containsEntry(Field.PHONE, 4)
                .containsEntry(Field.FULL_NAME, 0);
        assertThat(errors).containsExactly(new RowError(2, "email", "no @ in the address, in column Email"));
    }

    @Test
    void readsPhonesWithTheCountryOfTheRowElseOfTheImport() throws IOException {
        var records = make("Name,Phone,Country\nA,030 901820,Deutschland\nB,020 7946 0958,UK\nC,0171 5550123,\n", "DE");

        assertThat(records)
                .extracting(made -> made.record().phoneE164())
                .containsExactly("+4930901820", "+442079460958", "+491715550123");
        assertThat(records.get(2).record().defaultCountry()).isEqualTo("DE");
    }

    @Test
    void keepsAPhoneNumberWhoseCountryNobodyKnows() throws IOException {
        var record = only("Name,Phone\nA,030 901820\n");

        assertThat(record.phone()).isEqualTo("030 901820");
        assertThat(record.phoneE164()).isNull();
        assertThat(errors).containsExactly(new RowError(2, "phone", RowError.PHONE_OF_NO_COUNTRY));
    }

    @Test
    void readsNoPhoneInTheImportersCountryWhereTheRowNamesAnother() throws IOException {
        var records = make("Name,Phone,Country\nA,(21) 2345-6789,Brasil\nB,(212) 555-0123,Nowhereland\n", "US");

        assertThat(records).extracting(made -> made.record().phoneE164()).containsExactly("+552123456789", null);
        assertThat(errors)
                .containsExactly(
                        new RowError(3, "country", RowError.NO_COUNTRY),
                        new RowError(3, "phone", RowError.PHONE_OF_NO_COUNTRY));
    }

    @Test
    void reportsPhonesThatCannotBeOne() throws IOException {
        var record = only("Name,Phone,Country\nA,12345678901234567,Deutschland\n");

        assertThat(record.phoneE164()).isNull();
        assertThat(errors).containsExactly(new RowError(2, "phone", RowError.NO_NUMBER + "DE"));
    }

    @Test
    void takesNamesApartThatBeginWithTheFamilyName() throws IOException {
        var records = make("Kontaktperson\n\"Vogt, Mara\"\n\"Mara Vogt, PhD\"\nMara Vogt\n", null);

        assertThat(records.get(0).record().firstName()).isEqualTo("Mara");
        assertThat(records.get(0).record().lastName()).isEqualTo("Vogt");
        assertThat(records.get(0).record().fullName()).isNull();
        assertThat(records.get(1).record().fullName()).isEqualTo("Mara Vogt, PhD");
        assertThat(records.get(2).record().fullName()).isEqualTo("Mara Vogt");
    }

    @Test
    void fillsGapsWithTheUsersDefaults() throws IOException {
        mapping = "defaults: {country: FR, industry: Retail}";

        var made = make("Name,Phone,Industry\nA,01 70 18 99 00,\nB,,Software\n", null);

        assertThat(made.get(0).record().phoneE164()).isEqualTo("+33170189900");
        assertThat(made.get(0).record().industry()).isEqualTo("Retail");
        assertThat(made.get(0).origins()).isEqualTo("country=-1,industry=-1");
        assertThat(made.get(1).record().industry()).isEqualTo("Software");
    }

    @Test
    void dropsWhatWouldHarmOthers() throws IOException {
        var record = only("Name,Company,City,Title\nMara,Ac\u0001me Inc,B\uFFFDnn,%s\n".formatted("x".repeat(501)));

        assertThat(record.company()).isNull();
        assertThat(record.city()).isNull();
        assertThat(record.title()).isNull();
        assertThat(errors).extracting(RowError::field).containsExactlyInAnyOrder("company", "city", "title");
    }

    @Test
    void makesTheSameIdsTwiceAndInTheOrderOfRows() {
        assertThat(RowMaker.recordId(IMPORT, 2)).isEqualTo(RowMaker.recordId(IMPORT, 2));
        assertThat(RowMaker.recordId(IMPORT, 2).toString())
                .isLessThan(RowMaker.recordId(IMPORT, 1_000_000).toString());
        assertThat(RowMaker.recordId(IMPORT, 2).variant()).isEqualTo(2);
    }

    @RepeatedTest(50)
    void givesEachRowExactlyOneOutcome() throws IOException {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var cells =
                List.of("", "Mara", "n/a", "x@y.example", "\"a\nb\"", "Acme", "\"open", "1", "5,6", "\u0001", "\uFFFD");
        var text = new StringBuilder("Name,Company,Email,Phone\n");
        var rows = random.nextInt(1, 60);
        for (var i = 0; i < rows; i++) {
            for (var c = 0; c < 3; c++) {
                text.append(cells.get(random.nextInt(cells.size()))).append(',');
            }
            text.append("x\n");
        }

        var file = Files.writeString(folder.resolve("random.csv"), text);
        var made = 0;
        var read = 0;
        try (var source = SourceFile.open(file)) {
            var maker = new RowMaker(
                    source, columns("Name,Company,Email,Phone\nx,x,x,x\n"), IMPORT, Instant.EPOCH, null, errors);
            while (source.next()) {
                read++;
                made += maker.make() != null ? 1 : 0;
            }
        }

        var rejected = errors.stream()
                .filter(e -> e.field() == null && !e.reason().equals(RowError.NO_PERSON))
                .count();
        assertThat(made + rejected).as("seed %d", seed).isEqualTo(read);
        assertThat(errors)
                .as("seed %d", seed)
                .allSatisfy(e -> assertThat(e.reason()).doesNotContain("Mara", "y.example"));
    }

    private SourceRecord only(String text) throws IOException {
        var made = make(text, null);
        assertThat(made).hasSize(1);
        return made.getFirst().record();
    }

    private List<Made> make(String text, String defaultCountry) throws IOException {
        var made = new ArrayList<Made>();
        var file = Files.writeString(folder.resolve("file.csv"), text);
        try (var rows = SourceFile.open(file)) {
            var maker = new RowMaker(rows, columns(text), IMPORT, Instant.EPOCH, defaultCountry, errors);
            while (rows.next()) {
                var one = maker.make();
                if (one != null) {
                    made.add(one);
                }
            }
        }
        return made;
    }

    private Columns columns(String text) throws IOException {
        try (var rows = SourceFile.open(Files.writeString(folder.resolve("columns.csv"), text))) {
            return ColumnRecogniser.recognise(rows, List.of(), Mapping.parse(mapping));
        }
    }
}
