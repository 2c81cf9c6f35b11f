package io.tessera.scoring;

import io.tessera.platform.events.Fact;
import java.util.UUID;

/**
 * A person who is no more on the list.
 *
 * @param aggregateId the id of the person
 * @param version higher than any version before
 */
public record UnscoredLead(UUID aggregateId, long version) implements Fact {}
