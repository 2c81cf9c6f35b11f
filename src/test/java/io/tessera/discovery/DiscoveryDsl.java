package io.tessera.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.discovery.imports.FileImport;
import io.tessera.discovery.imports.ImportStatus;
import io.tessera.discovery.imports.ReceiveImport;
import io.tessera.discovery.imports.UndoImport;
import io.tessera.discovery.imports.WatchImports;
import io.tessera.discovery.imports.WatchImports.Watched;
import io.tessera.discovery.records.RowError;
import io.tessera.platform.data.ModuleTransactions;
import io.tessera.platform.events.FlowId;
import io.tessera.testing.TestEvents;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of discovery do, in its own words. */
final class DiscoveryDsl {

    private final ApplicationContext context;

    private DiscoveryDsl(ApplicationContext context) {
        this.context = context;
    }

    static DiscoveryDsl in(ApplicationContext context) {
        return new DiscoveryDsl(context);
    }

    /** Imports a file and waits for its end and its flow. */
    Watched imports(String text) {
        return imports(text, null, null);
    }

    Watched imports(String text, String mapping, String defaultCountry) {
        var ended = ended(begins(text, mapping, defaultCountry).id());
        TestEvents.in(context).awaitSettled(new FlowId(ended.fileImport().flow()));
        return ended;
    }

    /** Takes a file in without waiting. */
    FileImport begins(String text, String mapping, String defaultCountry) {
        try {
            var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            return context.getBean(ReceiveImport.class).receive(bytes, "leads.csv", mapping, defaultCountry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Watched ended(UUID id) {
        return awaits(id, found -> !found.fileImport().status().isReading());
    }

    Watched awaits(UUID id, Predicate<Watched> state) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(2))
                .until(() -> watch().find(id).orElseThrow(), state);
    }

    /** Undoes an import and waits for its end and its flow. */
    Watched undoes(UUID id) {
        context.getBean(UndoImport.class).undo(id).orElseThrow();
        var undone = awaits(id, found -> found.fileImport().status() == ImportStatus.UNDONE);
        TestEvents.in(context).awaitSettled(new FlowId(undone.fileImport().undoFlow()));
        return undone;
    }

    List<RowError> errorsOf(UUID id) {
        return watch().errors(id, 0, 100_000).stream()
                .map(reported -> reported.error())
                .toList();
    }

    /** Counts an import's records in a state. */
    long records(UUID id, String state) {
        return context.getBean(ModuleTransactions.class)
                .call(
                        "discovery",
                        () -> context.getBean(JdbcClient.class)
                                .sql(
                                        "select count(*) from discovery.source_record where left(id::text, 18) = :id and state = :state")
                                .param("id", id.toString().substring(0, 18))
                                .param("state", state)
                                .query(Long.class)
                                .single());
    }

    /** Looks for a text in every table of discovery, as a grep would. */
    long mentions(String text) {
        return context.getBean(ModuleTransactions.class).call("discovery", () -> {
            var jdbc = context.getBean(JdbcClient.class);
            var tables = List.of(
                    "source_record",
                    "import_error",
                    "file_import",
                    "erasure",
                    "suppression",
                    "undo_count",
                    "erased_row");
            return tables.stream()
                    .mapToLong(table -> jdbc.sql(
                                    "select count(*) from discovery.%s as t where t::text like :text".formatted(table))
                            .param("text", "%" + text + "%")
                            .query(Long.class)
                            .single())
                    .sum();
        });
    }

    static void assertEachRowHasOneOutcome(FileImport ended, int rows) {
        var counts = ended.counts();
        assertThat(counts.people() + counts.companyOnly() + counts.rejected() + counts.suppressed())
                .isEqualTo(rows);
        assertThat(counts.rows()).isEqualTo(rows);
    }

    private WatchImports watch() {
        return context.getBean(WatchImports.class);
    }
}
