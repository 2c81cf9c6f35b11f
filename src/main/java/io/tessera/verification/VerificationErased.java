package io.tessera.verification;

import io.tessera.privacy.ErasureAcknowledged;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * What verification held of an erasure's person is deleted.
 *
 * @param aggregateId the id of the erasure
 * @param version the version of the fact, growing with each change
 * @param deleted how many records were deleted
 */
@DomainEvent(namespace = "verification", name = "VerificationErased")
public record VerificationErased(UUID aggregateId, long version, int deleted) implements ErasureAcknowledged {

    @Override
    public String module() {
        return "verification";
    }
}
