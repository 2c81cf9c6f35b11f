package io.tessera.discovery.reading;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the form of a row.
 *
 * @param field the header of the column concerned, absent when it is the row as a whole
 * @param reason for people; never a value of the file
 * @param fatal whether no cell of the row can be trusted
 */
public record RowDefect(@Nullable String field, String reason, boolean fatal) {

    static RowDefect ofRow(String reason) {
        return new RowDefect(null, reason, true);
    }
}
