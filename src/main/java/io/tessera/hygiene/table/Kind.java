package io.tessera.hygiene.table;

/** What a column holds. The kind decides how its values are brought to one spelling, compared and blocked. */
public enum Kind {
    /** A given name. */
    GIVEN_NAME,
    /** A family name. */
    SURNAME,
    /** A person's whole name, in any order. */
    FULL_NAME,
    /** A company's name, with or without its legal form. */
    COMPANY,
    /** An e-mail address; compared as its local part and its domain. */
    EMAIL,
    /** A phone number; its digits are compared. */
    PHONE,
    /** A date in any of the usual spellings. */
    DATE,
    /** A town or part of one. */
    CITY,
    /** Street and house number, or any line of an address. */
    STREET,
    /** A postal code, house number or identifier: a typo makes another one. */
    CODE,
    /** A year, a price, an amount: near numbers are alike. */
    NUMBER,
    /** One of few values. */
    CATEGORY,
    /** A word or two of no known kind. */
    WORD,
    /** Several words of no known kind: titles, authors, descriptions. */
    TEXT,
    /** What tells nothing: one value in every row, none in any, or a number of the row itself. */
    IGNORED
}
