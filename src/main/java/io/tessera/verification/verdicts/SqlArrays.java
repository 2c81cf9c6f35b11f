package io.tessera.verification.verdicts;

import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Columns of a batch as arrays of text, which the statement casts to what they are. */
final class SqlArrays {

    private SqlArrays() {}

    static String[] of(Collection<?> values) {
        return values.stream().map(Object::toString).toArray(String[]::new);
    }

    static <T> @Nullable String[] of(Collection<T> rows, Function<T, @Nullable Object> column) {
        var values = new @Nullable String[rows.size()];
        var at = 0;
        for (var row : rows) {
            var value = column.apply(row);
            values[at++] = value == null ? null : value.toString();
        }
        return values;
    }
}
