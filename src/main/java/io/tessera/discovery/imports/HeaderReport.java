package io.tessera.discovery.imports;

import io.tessera.discovery.reading.Rows;
import io.tessera.discovery.recognition.Basis;
import io.tessera.discovery.recognition.Columns;
import io.tessera.discovery.records.RowError;
import java.util.List;
import java.util.stream.Stream;

/** What is odd about a header, as errors of row 1. */
final class HeaderReport {

    private HeaderReport() {}

    static List<RowError> of(Rows rows, Columns columns) {
        var defects = rows.headerDefects().stream().map(defect -> new RowError(1, defect.field(), defect.reason()));
        var unread = columns.all().stream()
                .filter(column -> column.field() == null && column.basis() == Basis.VALUES)
                .map(column -> new RowError(
                        1,
                        column.header(),
                        "this column is not read: its values are not what its header says; a mapping would settle it"));
        return Stream.concat(defects, unread).toList();
    }
}
