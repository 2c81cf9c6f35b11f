package io.tessera.platform.data;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Bulk writes by PostgreSQL's COPY, in the running transaction and under its module's role. */
public interface Copy {

    /**
     * Copies rows into a table.
     *
     * @param table the table, with its schema
     * @param columns the columns, in the order the writer adds values
     * @param items what to write, a row each
     * @param writer adds one value for each column
     * @param <T> what is written
     * @return how many rows were written
     */
    <T> long into(String table, List<String> columns, Collection<T> items, BiConsumer<Row, T> writer);

    /** One row being written. Each method adds the value of the next column and returns the row. */
    interface Row {

        /**
         * Adds text.
         *
         * @param value the value
         * @return this row
         */
        Row text(@Nullable String value);

        /**
         * Adds a whole number.
         *
         * @param value the value
         * @return this row
         */
        Row number(@Nullable Number value);

        /**
         * Adds a truth value.
         *
         * @param value the value
         * @return this row
         */
        Row bool(boolean value);

        /**
         * Adds a UUID.
         *
         * @param value the value
         * @return this row
         */
        Row uuid(@Nullable UUID value);

        /**
         * Adds a point in time.
         *
         * @param value the value
         * @return this row
         */
        Row instant(@Nullable Instant value);

        /**
         * Adds an array of texts.
         *
         * @param values the elements
         * @return this row
         */
        Row texts(Collection<String> values);

        /**
         * Adds an array of UUIDs.
         *
         * @param values the elements
         * @return this row
         */
        Row uuids(Collection<UUID> values);

        /**
         * Adds a {@code tsvector} without positions.
         *
         * @param lexemes its words, as they are; each at most 2,046 bytes in UTF-8
         * @return this row
         */
        Row lexemes(Collection<String> lexemes);
    }
}
