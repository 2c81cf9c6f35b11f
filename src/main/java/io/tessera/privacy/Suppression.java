package io.tessera.privacy;

import io.tessera.platform.events.Fact;
import java.util.UUID;

/**
 * An identifier that must not come in, or may again.
 *
 * @param aggregateId the keyed hash of the identifier
 * @param version the version of the fact, growing with each change
 * @param kind what the hash stands for
 * @param active true while it is suppressed, false once lifted
 */
public record Suppression(UUID aggregateId, long version, IdentifierKind kind, boolean active) implements Fact {}
