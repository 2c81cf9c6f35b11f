package io.tessera.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tessera.discovery.imports.ImportStatus;
import io.tessera.discovery.imports.UndoImport;
import io.tessera.platform.events.FlowId;
import io.tessera.testing.TesseraTest;
import io.tessera.testing.TestEvents;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@TesseraTest(modules = {"discovery", "privacy"})
@Import(Published.class)
class UndoTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    Published published;

    @Test
    void takesEveryRecordBackOnceWithAHigherVersionAndDeletesItsValues() {
        var ended = DiscoveryDsl.in(context)
                .imports("Name,Email\nUndine Lee,undine@lee.example\nBob Lee,bob@lee.example\n");
        var id = ended.fileImport().id();

        DiscoveryDsl.in(context).undoes(id);
        var twice = DiscoveryDsl.in(context).undoes(id);

        assertThat(twice.fileImport().status()).isEqualTo(ImportStatus.UNDONE);
        assertThat(published.retractedOf(id))
                .extracting(Retraction::version, Retraction::reason)
                .containsOnly(tuple(2L, RetractionReason.UNDONE))
                .hasSize(2);
        assertThat(DiscoveryDsl.in(context).records(id, "U")).isEqualTo(2);
        assertThat(DiscoveryDsl.in(context).mentions("undine")).isZero();
    }

    @Test
    void stopsAnImportThatIsBeingReadFirst() {
        var rows = 100_000;
        var text = new StringBuilder("Name,Email\n");
        for (var i = 0; i < rows; i++) {
            text.append("Ann Lee,running").append(i).append("@lee.example\n");
        }
        var begun = DiscoveryDsl.in(context).begins(text.toString(), null, null);
        DiscoveryDsl.in(context)
                .awaits(begun.id(), found -> found.fileImport().counts().lastRow() > 1);

        var undone = DiscoveryDsl.in(context).undoes(begun.id()).fileImport();

        assertThat(undone.counts().rows()).isLessThan(rows);
        assertThat(DiscoveryDsl.in(context).records(begun.id(), "L")).isZero();
        assertThat(published.retractedOf(begun.id())).hasSameSizeAs(published.collectedOf(begun.id()));
        assertThat(TestEvents.in(context)
                        .awaitSettled(new FlowId(undone.flow()))
                        .settled())
                .isTrue();
    }

    @Test
    void undoesAFailedImport() {
        var failed = DiscoveryDsl.in(context).imports("Datum\n1.1.2024\n").fileImport();

        assertThat(DiscoveryDsl.in(context).undoes(failed.id()).fileImport().status())
                .isEqualTo(ImportStatus.UNDONE);
    }

    @Test
    void knowsNoOtherImports() {
        assertThat(context.getBean(UndoImport.class).undo(UUID.randomUUID())).isEqualTo(Optional.empty());
    }
}
