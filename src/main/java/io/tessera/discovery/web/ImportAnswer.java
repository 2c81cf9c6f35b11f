package io.tessera.discovery.web;

import io.tessera.discovery.imports.FileImport;
import io.tessera.discovery.imports.ImportStatus;
import io.tessera.discovery.imports.WatchImports.Watched;
import io.tessera.discovery.recognition.Column;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as the API shows it. Every row read is exactly one of accepted, company-only, rejected and suppressed.
 *
 * @param id its id
 * @param status RECEIVED, RUNNING, COMPLETED (read and published), FAILED, UNDOING, UNDONE
 * @param fileName name of the file
 * @param contentHash SHA-256 of the file in hexadecimal
 * @param sizeBytes length of the file
 * @param sameContentAs address of the first import of the very same content before this one
 * @param format what kind of file it is
 * @param defaultCountry country for rows that name none
 * @param receivedAt when it came in
 * @param finishedAt when it ended
 * @param rowsRead rows read so far, the header not counted
 * @param rowsAccepted rows that became a person
 * @param rowsRejected rows of which nothing could be made
 * @param companyOnly rows that became a company without a person
 * @param suppressed rows of somebody who must not come in
 * @param errorCount entries in the error report
 * @param percent how much of the file is read
 * @param columns what each column was taken for
 * @param flow address of its flow, which tells when all modules have followed
 * @param errors address of the error report
 * @param undo what became of it, once it is undone
 * @param failureCode stable name of the reason it failed
 * @param failure the reason for people
 */
record ImportAnswer(
        UUID id,
        ImportStatus status,
        String fileName,
        String contentHash,
        long sizeBytes,
        @Nullable String sameContentAs,
        @Nullable String format,
        @Nullable String defaultCountry,
        Instant receivedAt,
        @Nullable Instant finishedAt,
        int rowsRead,
        int rowsAccepted,
        int rowsRejected,
        int companyOnly,
        int suppressed,
        int errorCount,
        int percent,
        List<ColumnAnswer> columns,
        String flow,
        String errors,
        @Nullable UndoAnswer undo,
        @Nullable String failureCode,
        @Nullable String failure) {

    private static final String FLOWS = "/api/platform/flows/";

    static ImportAnswer of(FileImport received) {
        return of(new Watched(received, null, 0, 0));
    }

    static ImportAnswer of(Watched watched) {
        var found = watched.fileImport();
        var counts = found.counts();
        return new ImportAnswer(
                found.id(),
                found.status(),
                found.fileName(),
                found.contentHash(),
                found.sizeBytes(),
                watched.sameContentAs() == null ? null : address(watched.sameContentAs()),
                found.description(),
                found.defaultCountry(),
                found.receivedAt(),
                found.finishedAt(),
                counts.rows(),
                counts.people(),
                counts.rejected(),
                counts.companyOnly(),
                counts.suppressed(),
                counts.errors(),
                found.percent(),
                found.columns().stream().map(ColumnAnswer::of).toList(),
                FLOWS + found.flow(),
                address(found.id()) + "/errors",
                found.undoFlow() == null
                        ? null
                        : new UndoAnswer(FLOWS + found.undoFlow(), watched.kept(), watched.removed()),
                found.failureCode(),
                found.failure());
    }

    static String address(UUID id) {
        return ImportController.PATH + "/" + id;
    }

    /**
     * What a column was taken for.
     *
     * @param header its name in the file
     * @param field the field, absent when it is not read
     * @param by header, values, mapping, format or none
     * @param order 1 for the column whose value is taken first, more for those that fill its gaps
     */
    record ColumnAnswer(
            String header,
            @Nullable String field,
            String by,
            @Nullable Integer order) {

        static ColumnAnswer of(Column column) {
            var field = column.field();
            return new ColumnAnswer(
                    column.header(),
                    field == null ? null : field.key(),
                    column.basis().name().toLowerCase(Locale.ROOT),
                    field == null ? null : column.rank() + 1);
        }
    }

    /**
     * What became of people when the import was undone; final when the flow has settled.
     *
     * @param flow address of the undo's flow
     * @param kept people who stay because of notes, corrections or another source, without the undone facts
     * @param removed people who are gone
     */
    record UndoAnswer(String flow, int kept, int removed) {}
}
