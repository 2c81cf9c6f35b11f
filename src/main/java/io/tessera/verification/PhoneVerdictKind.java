package io.tessera.verification;

/** What is known of a phone number from its numbering plan. */
public enum PhoneVerdictKind {
    /** A number that its numbering plan allots. */
    VALID,
    /** Possible in length, but not allotted. */
    INVALID
}
