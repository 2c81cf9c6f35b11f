package io.tessera.hygiene.fields;

import io.tessera.hygiene.comparison.Comparison;
import java.util.List;

/**
 * A part of a record that is compared: a column in one spelling, or a part of one.
 *
 * @param name what people call it: the column's name, with the part where it is taken apart
 * @param form what its values are
 * @param codes a code for each record; 0 where missing
 * @param values the distinct values by code; two fields of names may share them
 * @param counts in how many records each value stands
 * @param comparison how its values are compared
 */
@SuppressWarnings("ArrayRecordComponent") // a million records: copies would cost more than they protect
public record Field(String name, Form form, int[] codes, List<String> values, int[] counts, Comparison comparison) {

    /** What values of a field are, once columns are taken apart; decides by which keys it is blocked. */
    public enum Form {
        /** A given name. */
        GIVEN_NAME,
        /** A family name. */
        SURNAME,
        /** One or two words. */
        WORD,
        /** Several words. */
        TEXT,
        /** Numbers named within a text, such as house numbers. */
        NUMBERS,
        /** Letters and digits where each counts. */
        CODE,
        /** The digits of a phone number. */
        PHONE,
        /** A date as eight digits. */
        DATE,
        /** What stands before the @. */
        LOCAL_PART,
        /** What stands after the @. */
        DOMAIN,
        /** A number. */
        NUMBER,
        /** One of few values. */
        CATEGORY
    }
}
