package io.tessera.privacy.suppression;

import io.tessera.privacy.IdentifierKind;
import java.time.Instant;
import java.util.UUID;

/**
 * A line of the suppression list.
 *
 * @param id keyed hash of the identifier
 * @param kind what it is
 * @param since since when it is suppressed
 * @param reason why
 */
public record SuppressionEntry(UUID id, IdentifierKind kind, Instant since, SuppressionReason reason) {}
