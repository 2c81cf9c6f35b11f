package io.tessera.scoring.model;

import io.tessera.verification.EmailReason;

/** Reasons of an e-mail verdict that a model may give points for beside the verdict itself. */
public enum EmailMark {
    /** The domain gives addresses to anybody. */
    FREE_PROVIDER(EmailReason.FREE_PROVIDER),
    /** The address belongs to a function, not a person. */
    ROLE(EmailReason.ROLE),
    /** The domain looks like a misspelt well-known one. */
    TYPO_SUSPECTED(EmailReason.TYPO_SUSPECTED),
    /** The domain gives out throw-away addresses. */
    DISPOSABLE(EmailReason.DISPOSABLE);

    private final EmailReason reason;

    EmailMark(EmailReason reason) {
        this.reason = reason;
    }

    /**
     * Returns the reason that the mark stands for.
     *
     * @return the reason
     */
    public EmailReason reason() {
        return reason;
    }
}
