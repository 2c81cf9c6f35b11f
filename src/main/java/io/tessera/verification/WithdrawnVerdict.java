package io.tessera.verification;

import io.tessera.platform.events.Fact;
import java.util.UUID;

/**
 * An address or number that no source record has any more.
 *
 * @param aggregateId the keyed hash of the address or number
 * @param version higher than any version of the verdict before
 */
public record WithdrawnVerdict(UUID aggregateId, long version) implements Fact {}
