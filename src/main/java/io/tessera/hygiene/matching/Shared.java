package io.tessera.hygiene.matching;

/** What two records of one person have in common. */
public enum Shared {
    /** The same e-mail address, and names that agree. */
    EMAIL,
    /** The same phone number, and names that agree. */
    PHONE_AND_NAME,
    /** The same name at the same company domain. */
    NAME_AND_COMPANY
}
