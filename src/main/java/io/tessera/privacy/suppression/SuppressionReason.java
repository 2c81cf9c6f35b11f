package io.tessera.privacy.suppression;

/** Why an identifier is suppressed. A fixed list: free text would be a place to write the value down again. */
public enum SuppressionReason {
    /** Its owner objected to being contacted. */
    OBJECTION,
    /** Mail to it came back. */
    BOUNCE,
    /** Its owner complained of mail. */
    COMPLAINT,
    /** Its owner was erased. */
    ERASURE,
    /** Something else. */
    OTHER
}
