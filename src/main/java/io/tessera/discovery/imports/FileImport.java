package io.tessera.discovery.imports;

import io.tessera.discovery.recognition.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An import as it is kept.
 *
 * @param id its id; later imports have greater ones
 * @param status how far it is
 * @param fileName name of the file, without folders
 * @param contentHash SHA-256 of the file in hexadecimal
 * @param sizeBytes length of the file
 * @param mapping what the user said of the columns, as written
 * @param defaultCountry ISO 3166-1 alpha-2 code for rows that name no country
 * @param online whether name servers are to be asked about its addresses
 * @param receivedAt when the file came in; the time of all its records
 * @param finishedAt when it ended, whichever way
 * @param flow the flow of its events
 * @param undoFlow the flow of the events that take it back
 * @param description what kind of file it is
 * @param columns what its columns hold; empty until they are recognised
 * @param counts its figures
 * @param failureCode stable name of the reason it failed
 * @param failure the reason for people
 */
public record FileImport(
        UUID id,
        ImportStatus status,
        String fileName,
        String contentHash,
        long sizeBytes,
        @Nullable String mapping,
        @Nullable String defaultCountry,
        boolean online,
        Instant receivedAt,
        @Nullable Instant finishedAt,
        UUID flow,
        @Nullable UUID undoFlow,
        @Nullable String description,
        List<Column> columns,
        Counts counts,
        @Nullable String failureCode,
        @Nullable String failure) {

    static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * How much of the file was read, and what its rows became: each is a person, a company alone, rejected or suppressed.
     *
     * @param bytesRead bytes of the file
     * @param lastRow number of the last row read
     * @param people rows that became a person
     * @param companyOnly rows that became a company alone
     * @param rejected rows of which nothing could be made
     * @param suppressed rows of somebody who must not come in
     * @param errors entries in the error report
     */
    public record Counts(
            long bytesRead, int lastRow, int people, int companyOnly, int rejected, int suppressed, int errors) {

        /**
         * Returns how many rows were read.
         *
         * @return the sum of the four outcomes
         */
        public int rows() {
            return people + companyOnly + rejected + suppressed;
        }
    }

    /**
     * Returns how much of the file was read.
     *
     * @return 0 to 100; 100 only at its end
     */
    public int percent() {
        if (status == ImportStatus.COMPLETED) {
            return 100;
        }
        return (int) Math.min(99, 100 * counts.bytesRead() / Math.max(1, sizeBytes));
    }

    static FileImport of(ResultSet row) throws SQLException {
        var columns = row.getString("columns");
        return new FileImport(
                row.getObject("id", UUID.class),
                ImportStatus.valueOf(row.getString("status")),
                row.getString("file_name"),
                row.getString("content_hash"),
                row.getLong("size_bytes"),
                row.getString("mapping"),
                row.getString("default_country"),
                row.getBoolean("online"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                instant(row, "finished_at"),
                row.getObject("flow", UUID.class),
                row.getObject("undo_flow", UUID.class),
                row.getString("description"),
                columns == null ? List.of() : List.of(JSON.readValue(columns, Column[].class)),
                counts(row),
                row.getString("failure_code"),
                row.getString("failure"));
    }

    private static Counts counts(ResultSet row) throws SQLException {
        return new Counts(
                row.getLong("bytes_read"),
                row.getInt("last_row"),
                row.getInt("people"),
                row.getInt("company_only"),
                row.getInt("rejected"),
                row.getInt("suppressed"),
                row.getInt("errors"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
