package io.tessera.privacy;

import io.tessera.platform.events.Fact;
import java.util.Set;
import java.util.UUID;

/**
 * Everything by which the person of an erasure is known: published downstream by whoever joins source records to people, so
 * that every module can delete its part, those upstream too. {@link #aggregateId()} is the erasure's id. A flow passes this
 * back edge once: nobody answers it but with {@link ErasureAcknowledged}.
 */
public interface ErasureTraced extends Fact {

    /**
     * Returns the golden people to forget.
     *
     * @return ids of people, empty when none was known
     */
    Set<UUID> people();

    /**
     * Returns the source records to forget.
     *
     * @return ids of source records
     */
    Set<UUID> sourceRecords();

    /**
     * Returns the e-mail addresses that were these people's alone.
     *
     * @return keyed hashes
     */
    Set<UUID> emails();

    /**
     * Returns the phone numbers that were these people's alone.
     *
     * @return keyed hashes
     */
    Set<UUID> phones();
}
