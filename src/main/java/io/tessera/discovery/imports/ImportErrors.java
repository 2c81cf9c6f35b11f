package io.tessera.discovery.imports;

import io.tessera.discovery.records.RowError;
import io.tessera.platform.data.Copy;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what could not be used of imports' rows. Needs a transaction of the module. */
@Repository
class ImportErrors {

    private static final List<String> COLUMNS = List.of("import_id", "position", "row", "field", "reason");

    private final JdbcClient jdbc;
    private final Copy copy;

    ImportErrors(JdbcClient jdbc, Copy copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    void add(UUID importId, int after, List<RowError> errors) {
        var position = new int[] {after};
        copy.into(
                "discovery.import_error",
                COLUMNS,
                errors,
                (row, error) -> row.uuid(importId)
                        .number(++position[0])
                        .number(error.row())
                        .text(error.field())
                        .text(error.reason()));
    }

    /** Returns errors in the order of the rows, behind the given position. */
    List<ReportedError> after(UUID importId, int position, int limit) {
        return jdbc.sql("""
                select position, row, field, reason from discovery.import_error
                where import_id = :id and position > :position order by position limit :limit
                """)
                .param("id", importId)
                .param("position", position)
                .param("limit", limit)
                .query((row, number) -> new ReportedError(
                        row.getInt("position"),
                        new RowError(row.getInt("row"), row.getString("field"), row.getString("reason"))))
                .list();
    }
}
