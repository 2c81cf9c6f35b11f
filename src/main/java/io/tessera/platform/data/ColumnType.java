package io.tessera.platform.data;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types of columns that COPY's binary format is written for here. */
enum ColumnType {
    TEXT,
    INT2,
    INT4,
    INT8,
    BOOL,
    UUID,
    TIMESTAMPTZ,
    TSVECTOR;

    private static final Map<String, ColumnType> BY_NAME = Map.of(
            "text", TEXT,
            "char", TEXT,
            "int2", INT2,
            "int4", INT4,
            "int8", INT8,
            "bool", BOOL,
            "uuid", UUID,
            "timestamptz", TIMESTAMPTZ,
            "tsvector", TSVECTOR);

    /** Returns the type by its name in PostgreSQL's catalogue, null for any other. */
    static @Nullable ColumnType of(String name) {
        return BY_NAME.get(name);
    }
}
