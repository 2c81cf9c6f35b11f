package io.tessera.hygiene.matching;

/** The kinds of keys by which people's records find each other. */
public enum KeyKind {
    /** The e-mail address. */
    EMAIL,
    /** Phone number and family name. */
    PHONE,
    /** Name and company domain. */
    NAME
}
