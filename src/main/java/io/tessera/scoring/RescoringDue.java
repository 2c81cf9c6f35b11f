package io.tessera.scoring;

import io.tessera.platform.events.Fact;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A model changed, and the leads behind a place are to be scored by it. Scoring tells itself, chunk by chunk, so that rescoring
 * goes on after a stop; once a newer model is in force the older one's chain ends.
 *
 * @param aggregateId the id of the rescoring, made of the model's version
 * @param version the number of the chunk
 * @param modelVersion the version of the model
 * @param after the last person already scored, null at the beginning
 */
@DomainEvent(namespace = "scoring", name = "RescoringDue")
public record RescoringDue(
        UUID aggregateId,
        long version,
        long modelVersion,
        @Nullable UUID after) implements Fact {}
