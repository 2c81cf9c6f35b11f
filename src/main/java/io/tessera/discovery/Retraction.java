package io.tessera.discovery;

import io.tessera.platform.events.Fact;
import java.util.UUID;

/**
 * A source record that no longer counts.
 *
 * @param aggregateId the id of the source record
 * @param version higher than any version of the record before
 * @param importId the import it came from
 * @param reason why
 */
public record Retraction(UUID aggregateId, long version, UUID importId, RetractionReason reason) implements Fact {}
