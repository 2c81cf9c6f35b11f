package io.tessera.discovery.web;

import io.tessera.discovery.imports.ReportedError;
import org.jspecify.annotations.Nullable;

/**
 * What could not be used of a row.
 *
 * @param row the row; the header is row 1
 * @param field the field, absent when it is about the row as a whole
 * @param reason why
 */
record ErrorAnswer(int row, @Nullable String field, String reason) {

    static ErrorAnswer of(ReportedError reported) {
        var error = reported.error();
        return new ErrorAnswer(error.row(), error.field(), error.reason());
    }
}
