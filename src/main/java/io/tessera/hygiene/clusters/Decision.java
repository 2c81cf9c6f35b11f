package io.tessera.hygiene.clusters;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A decision about who is one person.
 *
 * @param id its id
 * @param decidedAt when
 * @param merges true when all records are one person; false when those of different lists are not
 * @param parts the source records, each list as one person
 */
public record Decision(UUID id, Instant decidedAt, boolean merges, List<List<UUID>> parts) {}
