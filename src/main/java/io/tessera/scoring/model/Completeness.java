package io.tessera.scoring.model;

/** What a caller needs to know of a person; each that is known may earn points. */
public enum Completeness {
    /** Given and family name. */
    NAME,
    /** An e-mail address. */
    EMAIL,
    /** A phone number. */
    PHONE,
    /** A LinkedIn profile. */
    LINKEDIN
}
