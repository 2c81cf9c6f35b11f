package io.tessera.hygiene.fields;

import java.util.List;

/**
 * The records that are matched: rows whose fields are all the same are one record from the start.
 *
 * @param fields what is compared
 * @param size how many different records there are
 * @param recordOf the record of each row
 * @param given the place of the field of given names among the fields; -1 where names have no order to be mistaken
 * @param surname the place of the field of family names; shares its values with given names
 */
@SuppressWarnings("ArrayRecordComponent")
public record Records(List<Field> fields, int size, int[] recordOf, int given, int surname) {

    /** Keeps the list from changing. */
    public Records {
        fields = List.copyOf(fields);
    }
}
