package io.tessera.discovery.recognition;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What each column of a file holds. */
public final class Columns {

    private final List<Column> all;
    private final Map<Field, String> constants;
    private final boolean familyNameFirst;
    private final int[][] indexes = new int[Field.values().length][];

    /**
     * Puts columns together; of those of one field the lower ranks come first, then the order in the file.
     *
     * @param columns every column of the file
     * @param constants values for fields that a row leaves empty
     * @param familyNameFirst whether full names are written with the family name first, without a comma
     */
    public Columns(List<Column> columns, Map<Field, String> constants, boolean familyNameFirst) {
        this.constants = Map.copyOf(constants);
        this.familyNameFirst = familyNameFirst;
        Arrays.fill(indexes, new int[0]);
        var ranked = columns.toArray(Column[]::new);
        for (var field : Field.values()) {
            var order = columns.stream()
                    .filter(column -> column.field() == field)
                    .sorted(Comparator.comparingInt(Column::rank).thenComparingInt(Column::index))
                    .toList();
            indexes[field.ordinal()] = order.stream().mapToInt(Column::index).toArray();
            for (var rank = 0; rank < order.size(); rank++) {
                ranked[order.get(rank).index()] = order.get(rank).withRank(rank);
            }
        }
        this.all = List.of(ranked);
    }

    /**
     * Returns every column of the file, in its order.
     *
     * @return one for each header
     */
    public List<Column> all() {
        return all;
    }

    /**
     * Returns where a field stands.
     *
     * @param field a field
     * @return the places of its columns, best first; shared, not to be changed
     */
    public int[] of(Field field) {
        return indexes[field.ordinal()];
    }

    /**
     * Returns the values of fields that a row leaves empty.
     *
     * @return by field
     */
    public Map<Field, String> constants() {
        return constants;
    }

    /**
     * Returns how full names are written.
     *
     * @return true for {@code Lee Ann}; names with a comma are told by it
     */
    public boolean familyNameFirst() {
        return familyNameFirst;
    }

    /**
     * Returns whether rows can tell of anybody: whether a column holds a name, an address, a company or its domain.
     *
     * @return false when every row would be rejected
     */
    public boolean tellOfAnybody() {
        var found = new EnumMap<Field, Boolean>(Field.class);
        for (var field :
                List.of(Field.FIRST_NAME, Field.LAST_NAME, Field.FULL_NAME, Field.EMAIL, Field.COMPANY, Field.DOMAIN)) {
            found.put(field, of(field).length > 0);
        }
        return found.containsValue(true);
    }
}
