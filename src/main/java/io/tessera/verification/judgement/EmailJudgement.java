package io.tessera.verification.judgement;

import io.tessera.verification.EmailReason;
import io.tessera.verification.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is thought of one address.
 *
 * @param address the address, normalised
 * @param domain its domain, empty when it has none
 * @param verdict the verdict
 * @param reasons why, most weighty first
 * @param suggestion the address that may have been meant; shown, never applied
 */
public record EmailJudgement(
        String address,
        String domain,
        Verdict verdict,
        List<EmailReason> reasons,
        @Nullable String suggestion) {

    /**
     * Returns whether a reason is among the reasons.
     *
     * @param reason a reason
     * @return true when it is
     */
    public boolean has(EmailReason reason) {
        return reasons.contains(reason);
    }

    /**
     * Returns whether asking name servers could tell more.
     *
     * @return false when the address or its domain is impossible
     */
    public boolean worthAsking() {
        return !has(EmailReason.SYNTAX) && !has(EmailReason.DOMAIN_INVALID);
    }
}
