package io.tessera.hygiene.table;

import java.util.ArrayList;
import java.util.List;

/** Takes records one by one and interns their values. Not for several threads. */
public final class TableBuilder {

    private final List<Interning> columns = new ArrayList<>();
    private int rows;

    /**
     * Begins a table.
     *
     * @param names of its columns
     */
    public TableBuilder(List<String> names) {
        names.forEach(name -> columns.add(new Interning(name)));
    }

    /**
     * Adds a record.
     *
     * @param values in the order of the columns; blank is missing, what is not there is missing, what is too many is left out
     */
    public void add(List<String> values) {
        for (var i = 0; i < columns.size(); i++) {
            columns.get(i).add(i < values.size() ? values.get(i) : "");
        }
        rows++;
    }

    /**
     * Returns how many records there are so far.
     *
     * @return the number
     */
    public int rows() {
        return rows;
    }

    /**
     * Ends the table.
     *
     * @return all of it
     */
    public Table build() {
        return new Table(columns.stream().map(Interning::column).toList(), rows);
    }
}
