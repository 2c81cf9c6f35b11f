package io.tessera.hygiene;

import io.tessera.privacy.ErasureTraced;
import java.util.Set;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * Everything by which the person of an erasure is known.
 *
 * @param aggregateId the id of the erasure
 * @param version the version of the fact, growing with each change
 * @param people golden people to forget
 * @param sourceRecords source records to forget
 * @param emails keyed hashes of the addresses that were theirs alone
 * @param phones keyed hashes of the numbers that were theirs alone
 */
@DomainEvent(namespace = "hygiene", name = "PersonErasureTraced")
public record PersonErasureTraced(
        UUID aggregateId, long version, Set<UUID> people, Set<UUID> sourceRecords, Set<UUID> emails, Set<UUID> phones)
        implements ErasureTraced {
    /** Keeps the sets from changing. */
    public PersonErasureTraced {
        people = Set.copyOf(people);
        sourceRecords = Set.copyOf(sourceRecords);
        emails = Set.copyOf(emails);
        phones = Set.copyOf(phones);
    }
}
