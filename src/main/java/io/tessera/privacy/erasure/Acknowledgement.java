package io.tessera.privacy.erasure;

import java.time.Instant;
import java.util.UUID;

/**
 * A module's word that its part is deleted.
 *
 * @param erasure the erasure
 * @param module the module
 * @param deleted how many of its records were deleted
 * @param at when the word came
 */
record Acknowledgement(UUID erasure, String module, int deleted, Instant at) {}
