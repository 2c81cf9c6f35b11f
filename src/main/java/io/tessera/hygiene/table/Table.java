package io.tessera.hygiene.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Records to be matched.
 *
 * @param columns in the order of the header
 * @param rows how many records
 */
public record Table(List<Column> columns, int rows) {

    /** Keeps the list from changing. */
    public Table {
        columns = List.copyOf(columns);
    }

    /**
     * Finds a column.
     *
     * @param name as in the header, letter by letter
     * @return the column, if there is one of that name
     */
    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    /**
     * Leaves columns out.
     *
     * @param names of the columns that are not to be compared
     * @return a table of the others
     */
    public Table without(Set<String> names) {
        return new Table(
                columns.stream()
                        .filter(column -> !names.contains(column.name()))
                        .toList(),
                rows);
    }
}
