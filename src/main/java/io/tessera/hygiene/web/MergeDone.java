package io.tessera.hygiene.web;

import java.util.UUID;

/**
 * People were made one.
 *
 * @param decision the id under which {@code DELETE /api/hygiene/decisions/{id}} takes it back
 * @param person the person that lives on
 */
record MergeDone(UUID decision, UUID person) {}
