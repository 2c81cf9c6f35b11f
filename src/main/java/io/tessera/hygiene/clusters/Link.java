package io.tessera.hygiene.clusters;

import io.tessera.hygiene.matching.Shared;
import java.util.Set;
import java.util.UUID;

/**
 * Why a record belongs to a cluster.
 *
 * @param record the record
 * @param with an older record of the cluster
 * @param shared what they have in common; their names agree besides
 */
public record Link(UUID record, UUID with, Set<Shared> shared) {}
