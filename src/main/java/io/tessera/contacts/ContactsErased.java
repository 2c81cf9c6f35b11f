package io.tessera.contacts;

import io.tessera.privacy.ErasureAcknowledged;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * What contacts held of an erasure's person is deleted.
 *
 * @param aggregateId the id of the erasure
 * @param version the version of the fact, growing with each change
 * @param deleted how many records were deleted
 */
@DomainEvent(namespace = "contacts", name = "ContactsErased")
public record ContactsErased(UUID aggregateId, long version, int deleted) implements ErasureAcknowledged {

    @Override
    public String module() {
        return "contacts";
    }
}
