package io.tessera.privacy.suppression;

import io.tessera.privacy.IdentifierKind;
import java.util.UUID;

/**
 * An e-mail address or phone number that cannot be read any more, only recognised.
 *
 * @param id its keyed hash
 * @param kind what it is
 */
public record Identifier(UUID id, IdentifierKind kind) {}
