package io.tessera.identity.tokens;

import java.time.Instant;

/**
 * The outcome of a rotation.
 *
 * @param id the new key
 * @param createdAt since when it is published
 * @param signsFrom from when on it signs
 */
public record Rotation(String id, Instant createdAt, Instant signsFrom) {

    static Rotation to(SigningKey key) {
        return new Rotation(key.id(), key.createdAt(), key.signsFrom());
    }
}
