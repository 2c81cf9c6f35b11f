package io.tessera.privacy.erasure;

import java.time.Instant;
import java.util.UUID;

/**
 * An erasure that was asked for.
 *
 * @param id its id, which is also the id of its flow
 * @param requestedAt when
 * @param requestedBy the key that asked
 * @param subject whom it is about
 * @param pruned whether the payloads of handled events are gone, which still told of them
 */
public record Erasure(UUID id, Instant requestedAt, String requestedBy, ErasureSubject subject, boolean pruned) {}
