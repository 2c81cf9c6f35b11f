package io.tessera.scoring;

import io.tessera.platform.events.Fact;
import java.util.UUID;

/**
 * The score of one person.
 *
 * @param aggregateId the id of the person
 * @param version the version of the fact, growing with each change
 * @param score points, 0 to 100
 * @param band the band the points fall into
 * @param modelVersion the version of the model that scored
 */
public record LeadScore(UUID aggregateId, long version, int score, Band band, long modelVersion) implements Fact {}
