package io.tessera.committee;

/** What part a person is likely to take in a purchase. */
public enum BuyingRole {
    /** Decides. */
    DECISION_MAKER,
    /** Has to agree: law, security, money. */
    APPROVER,
    /** Is asked for an opinion. */
    INFLUENCER,
    /** Works with what is bought. */
    USER,
    /** No part, or not known. */
    NONE
}
