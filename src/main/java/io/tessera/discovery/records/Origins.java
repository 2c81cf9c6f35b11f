package io.tessera.discovery.records;

import io.tessera.discovery.recognition.Columns;
import io.tessera.discovery.recognition.Field;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From which column each value of a record came. */
public final class Origins {

    /** Stands for the column of a value that the user gave for all rows. */
    public static final int CONSTANT = -1;

    private Origins() {}

    /**
     * Returns the columns of the fields of one record.
     *
     * @param columns the columns of its file
     * @param origins what {@link Made#origins()} said of it
     * @return column by field, for each field that some column or constant holds
     */
    public static Map<Field, Integer> of(Columns columns, @Nullable String origins) {
        var found = new EnumMap<Field, Integer>(Field.class);
        for (var field : Field.values()) {
            if (columns.of(field).length > 0) {
                found.put(field, columns.of(field)[0]);
            }
        }
        if (origins != null) {
            for (var origin : origins.split(",")) {
                var equals = origin.indexOf('=');
                Field.named(origin.substring(0, equals))
                        .ifPresent(field -> found.put(field, Integer.parseInt(origin.substring(equals + 1))));
            }
        }
        return found;
    }
}
