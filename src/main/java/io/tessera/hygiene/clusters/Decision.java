package io.tessera.hygiene.clusters;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A decision that records are not one person.
 *
 * @param id its id
 * @param decidedAt when
 * @param parts the source records, each list kept apart from the others
 */
public record Decision(UUID id, Instant decidedAt, List<List<UUID>> parts) {}
