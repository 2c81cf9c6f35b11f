package io.tessera.discovery.records;

import io.tessera.discovery.reading.Rows;
import io.tessera.discovery.recognition.Columns;
import io.tessera.discovery.recognition.Field;
import io.tessera.discovery.values.CleanText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the value of a field from the first of its columns that has one, and notes from which. */
final class CellTaker {

    /** Reads a clean cell further. */
    interface Reading {

        /** Returns the value, or a reason why it is none by {@link CellTaker#refuse}. */
        @Nullable
        String read(String clean);
    }

    private static final int LONGEST = 500;

    private final Rows rows;
    private final Columns columns;
    private final List<RowError> errors;
    private @Nullable String refusal;
    private @Nullable StringBuilder origins;

    CellTaker(Rows rows, Columns columns, List<RowError> errors) {
        this.rows = rows;
        this.columns = columns;
        this.errors = errors;
    }

    @Nullable
    String take(Field field, Reading reading) {
        var candidates = columns.of(field);
        for (var rank = 0; rank < candidates.length; rank++) {
            var cell = rows.cell(candidates[rank]);
            if (cell.isEmpty()) {
                continue;
            }
            var value = value(cell, reading);
            if (value != null) {
                if (rank > 0) {
                    note(field, candidates[rank]);
                }
                return value;
            }
            report(field, candidates[rank]);
        }
        return constant(field, reading);
    }

    /** Says why a cell holds no value; for a {@link Reading}. */
    @Nullable
    String refuse(String reason) {
        refusal = reason;
        return null;
    }

    void note(Field field, int column) {
        var noted = origins == null ? origins = new StringBuilder() : origins.append(',');
        noted.append(field.key()).append('=').append(column);
    }

    /** Returns what was noted since the last call. */
    @Nullable
    String origins() {
        var noted = origins;
        origins = null;
        return noted == null ? null : noted.toString();
    }

    private @Nullable String value(String cell, Reading reading) {
        if (CleanText.hasControls(cell)) {
            return refuse("control characters");
        }
        var clean = CleanText.of(cell);
        if (CleanText.isMissing(clean)) {
            return null;
        }
        if (clean.indexOf('\uFFFD') >= 0) {
            return refuse("characters that cannot be decoded: the file mixes encodings");
        }
        return clean.length() > LONGEST ? refuse("longer than " + LONGEST + " characters") : reading.read(clean);
    }

    private @Nullable String constant(Field field, Reading reading) {
        var constant = columns.constants().get(field);
        var value = constant == null ? null : value(constant, reading);
        refusal = null;
        if (value != null) {
            note(field, Origins.CONSTANT);
        }
        return value;
    }

    private void report(Field field, int column) {
        if (refusal != null) {
            errors.add(new RowError(
                    rows.row(),
                    field.key(),
                    refusal + ", in column " + rows.header().get(column)));
            refusal = null;
        }
    }
}
