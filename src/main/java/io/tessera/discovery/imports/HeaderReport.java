package io.tessera.discovery.imports;

import io.tessera.discovery.reading.Rows;
import io.tessera.discovery.records.RowError;
import java.util.List;

/** What is odd about a header, as errors of row 1. */
final class HeaderReport {

    private HeaderReport() {}

    static List<RowError> of(Rows rows) {
        return rows.headerDefects().stream()
                .map(defect -> new RowError(1, defect.field(), defect.reason()))
                .toList();
    }
}
