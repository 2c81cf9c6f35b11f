package io.tessera.privacy;

import io.tessera.platform.events.Fact;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * Every module has deleted its part of a person. What is kept of handled events can go now, in every process: until then it may
 * have been needed to get there.
 *
 * @param aggregateId the id of the erasure
 * @param version the version of the fact, growing with each change
 */
@DomainEvent(namespace = "privacy", name = "ErasureCompleted")
public record ErasureCompleted(UUID aggregateId, long version) implements Fact {}
