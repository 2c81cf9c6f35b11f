package io.tessera.verification;

import io.tessera.platform.events.Fact;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on one address.
 *
 * @param aggregateId the keyed hash of the address
 * @param version the version of the fact, growing with each change
 * @param address the address, normalised
 * @param domain its domain
 * @param verdict the verdict
 * @param reasons why, most weighty first
 * @param suggestion the address that may have been meant
 * @param freeProvider whether the domain gives addresses to anybody
 * @param disposable whether the domain gives out throw-away addresses
 * @param role whether the address belongs to a function
 * @param checkedAt when the evidence was gathered
 */
public record EmailVerdict(
        UUID aggregateId,
        long version,
        String address,
        String domain,
        Verdict verdict,
        List<EmailReason> reasons,
        @Nullable String suggestion,
        boolean freeProvider,
        boolean disposable,
        boolean role,
        Instant checkedAt)
        implements Fact {
    /** Keeps the lists from changing. */
    public EmailVerdict {
        reasons = List.copyOf(reasons);
    }
}
