package io.tessera.discovery.records;

import org.jspecify.annotations.Nullable;

/**
 * What could not be used of a row. It never quotes the file: an error report keeps no personal data.
 *
 * @param row the number of the row
 * @param field the field, or the header of a column that holds none; absent when it is about the row as a whole
 * @param reason why, for people
 */
public record RowError(int row, @Nullable String field, String reason) {

    /** The reason reported for a row that tells of a company, but of nobody in it. */
    public static final String NO_PERSON = "no person";

    /** The reason reported for a row that tells of nobody and of no company. */
    public static final String NOBODY = "neither a person nor a company";

    /** The reason reported for a country that nobody knows. */
    public static final String NO_COUNTRY = "no country is called so";

    /** The reason reported for a phone number without country code in a row without country. */
    public static final String PHONE_OF_NO_COUNTRY =
            "no country code, and no country to read it in; a default country would tell";

    /** The reason reported for a phone number that cannot be one, before the country it was read in. */
    public static final String NO_NUMBER = "not a possible phone number of ";

    /** The reason reported for a row of somebody who must not come in. */
    public static final String SUPPRESSED = "suppressed";
}
