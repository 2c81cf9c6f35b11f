package io.tessera.hygiene.web;

import java.util.UUID;

/**
 * A cluster was taken apart.
 *
 * @param decision the id under which {@code DELETE /api/hygiene/decisions/{id}} takes it back
 */
record SplitDone(UUID decision) {}
