package io.tessera.privacy;

/** What kind of identifier a keyed hash stands for. */
public enum IdentifierKind {
    /** An e-mail address, normalised. */
    EMAIL,
    /** A phone number in E.164 form. */
    PHONE
}
