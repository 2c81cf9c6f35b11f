package io.tessera.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tessera.discovery.imports.ImportStatus;
import io.tessera.discovery.imports.ShowRecord;
import io.tessera.discovery.imports.WatchImports;
import io.tessera.discovery.recognition.InvalidMapping;
import io.tessera.discovery.records.RowError;
import io.tessera.platform.installation.DataDirectory;
import io.tessera.testing.TesseraTest;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Import;

@TesseraTest(modules = {"discovery", "privacy"})
@Import(Published.class)
class ImportTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Published published;

    @Test
    void reportsAColumnThatItDoesNotReadForItsValues() {
        var ended = DiscoveryDsl.in(context)
                .imports("Name,Last Name,Company\nMara Vogt,4711,Acme\nLou Hart,4712,Acme\nKim Roe,4713,Acme\n")
                .fileImport();

        assertThat(DiscoveryDsl.in(context).errorsOf(ended.id()))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.row()).isEqualTo(1);
                    assertThat(error.field()).isEqualTo("Last Name");
                    assertThat(error.reason()).contains("not read");
                });
    }

    @Test
    void givesEachRowOneOutcomeAndPublishesTheAccepted() {
        var file = "Name,Company,Email,Phone\n"
                + "Mara Vogt,Vogt Inc.,mara@vogt.example,+1 415 555 2671\n"
                + ",Hart LLC,,\n"
                + ",,,\n"
                + "Lou Hart,Hart LLC,lou.hart.example,12\n"
                + "Kim,Roe, Ltd,kim@roe.example,555\n";

        var ended = DiscoveryDsl.in(context).imports(file).fileImport();

        assertThat(ended.status()).isEqualTo(ImportStatus.COMPLETED);
        assertThat(ended.percent()).isEqualTo(100);
        DiscoveryDsl.assertEachRowHasOneOutcome(ended, 5);
        assertThat(ended.counts().people()).isEqualTo(2);
        assertThat(ended.counts().companyOnly()).isEqualTo(1);
        assertThat(ended.counts().rejected()).isEqualTo(2);
        assertThat(published.collectedOf(ended.id()))
                .extracting(record -> record.source().row())
                .containsExactlyInAnyOrder(2, 3, 5);
        assertThat(DiscoveryDsl.in(context).errorsOf(ended.id()))
                .contains(
                        new RowError(3, null, RowError.NO_PERSON),
                        new RowError(4, null, RowError.NOBODY),
                        new RowError(5, "email", "no @ in the address, in column Email"),
                        new RowError(5, "phone", "too few digits for a phone number, in column Phone"))
                .extracting(RowError::row)
                .isSorted();
    }

    @Test
    void showsWhereEachValueCameFrom() {
        var file = "Name;E-Mail;Zweite E-Mail;Telefon\nMara Vogt;;mara@vogt.example;030 901820\n";
        var ended = DiscoveryDsl.in(context).imports(file, null, "de").fileImport();
        var id = published.collectedOf(ended.id()).getFirst().aggregateId();

        var shown = context.getBean(ShowRecord.class).find(id).orElseThrow();

        assertThat(shown.fileImport().fileName()).isEqualTo("leads.csv");
        assertThat(shown.stored().row()).isEqualTo(2);
        assertThat(shown.stored().phoneE164()).isEqualTo("+4930901820");
        assertThat(shown.values())
                .containsExactly(
                        new ShowRecord.Value("full_name", "Mara Vogt", "Name", 1),
                        new ShowRecord.Value("email", "mara@vogt.example", "Zweite E-Mail", 3),
                        new ShowRecord.Value("phone", "030 901820", "Telefon", 4));
    }

    @Test
    void failsOnAnUnreadableFileAndPublishesNothing() {
        var ended = DiscoveryDsl.in(context)
                .imports("PK\u0003\u0004 something zipped")
                .fileImport();

        assertThat(ended.status()).isEqualTo(ImportStatus.FAILED);
        assertThat(ended.failureCode()).isEqualTo("spreadsheet-or-zip");
        assertThat(ended.failure()).contains("save the sheet as CSV");
        assertThat(published.collectedOf(ended.id())).isEmpty();
    }

    @Test
    void failsWhereNoColumnTellsOfAnybody() {
        var ended =
                DiscoveryDsl.in(context).imports("Datum,Umsatz\n1.1.2024,5\n").fileImport();

        assertThat(ended.failureCode()).isEqualTo("no-known-columns");
    }

    @Test
    void failsOnAMappingOfAColumnThatIsNotThere() {
        var ended = DiscoveryDsl.in(context)
                .imports("Name,Firma\nMara,Vogt\n", "{\"Frima\": \"company\"}", null)
                .fileImport();

        assertThat(ended.failureCode()).isEqualTo("invalid-mapping");
        assertThat(ended.failure()).contains("`Frima`");
    }

    @Test
    void refusesAMappingThatCannotBeReadBeforeAnythingIsStored() {
        var before = context.getBean(WatchImports.class).before(null, 1_000).size();

        assertThatThrownBy(() -> DiscoveryDsl.in(context).begins("Name\nMara\n", "Name: dog", null))
                .isInstanceOf(InvalidMapping.class);

        assertThat(context.getBean(WatchImports.class).before(null, 1_000)).hasSize(before);
    }

    @Test
    void saysThatTheSameContentCameBefore() {
        var file = "Name,Email\nTwice Told,twice@told.example\n";
        var first = DiscoveryDsl.in(context).imports(file);

        var second = DiscoveryDsl.in(context).imports(file);

        assertThat(first.sameContentAs()).isNull();
        assertThat(second.sameContentAs()).isEqualTo(first.fileImport().id());
        assertThat(second.fileImport().counts().people()).isEqualTo(1);
    }

    @Test
    void removesTheUploadAtTheEnd() {
        var ended = DiscoveryDsl.in(context).imports("Name\nMara Vogt\n").fileImport();

        var uploads = context.getBean(DataDirectory.class).directory("uploads");
        DiscoveryDsl.in(context)
                .awaits(
                        ended.id(),
                        found -> Files.notExists(uploads.resolve(ended.id().toString())));
    }

    @Test
    void rollsAChunkBackAndGoesOnWhenTheDatabaseWentAway() {
        published.fail(number -> number == 20 || number == 21);
        var rows = 30_000;

        var ended = DiscoveryDsl.in(context).imports(people(rows, "away")).fileImport();

        published.fail(number -> false);
        DiscoveryDsl.assertEachRowHasOneOutcome(ended, rows);
        assertPublishedOnce(ended.id(), rows);
    }

    @Test
    void goesOnWithTheNextRowAfterAStopInTheMiddle() {
        var rows = 120_000;
        var worker = context.getBeansOfType(SmartLifecycle.class).entrySet().stream()
                .filter(bean -> bean.getKey().endsWith("mportWorker"))
                .findFirst()
                .orElseThrow()
                .getValue();
        var begun = DiscoveryDsl.in(context).begins(people(rows, "stop"), null, null);
        DiscoveryDsl.in(context)
                .awaits(begun.id(), found -> found.fileImport().counts().lastRow() > 1);
        worker.stop();
        var stopped = context.getBean(WatchImports.class)
                .find(begun.id())
                .orElseThrow()
                .fileImport();
        assertThat(stopped.status()).isEqualTo(ImportStatus.RUNNING);
        assertThat(stopped.counts().rows()).isBetween(1, rows - 1);

        worker.start();

        var ended = DiscoveryDsl.in(context).ended(begun.id()).fileImport();
        assertThat(ended.status()).isEqualTo(ImportStatus.COMPLETED);
        DiscoveryDsl.assertEachRowHasOneOutcome(ended, rows);
        assertPublishedOnce(ended.id(), rows);
    }

    private void assertPublishedOnce(UUID id, int rows) {
        var seen = published.collectedOf(id).stream()
                .map(record -> record.source().row())
                .sorted()
                .toList();
        assertThat(seen).hasSize(rows).doesNotHaveDuplicates();
        assertThat(List.of(seen.getFirst(), seen.getLast())).containsExactly(2, rows + 1);
        assertThat(DiscoveryDsl.in(context).records(id, "L")).isEqualTo(rows);
    }

    private static String people(int rows, String tag) {
        var text = new StringBuilder("First Name,Last Name,Email,Company\n");
        for (var i = 0; i < rows; i++) {
            text.append("Ann")
                    .append(',')
                    .append("Lee")
                    .append(',')
                    .append(tag)
                    .append(i)
                    .append("@lee.example,Lee Inc.\n");
        }
        return text.toString();
    }
}
