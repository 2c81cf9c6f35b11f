package io.tessera.identity.web;

import io.tessera.identity.keys.ApiKey;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of a key.
 *
 * @param id its id
 * @param prefix how it begins, after {@code tsr_}
 * @param name what people call it
 * @param scopes what its holder may do
 * @param createdAt when it was made
 * @param createdBy who made it
 * @param expiresAt when it ends by itself; absent for never
 * @param revokedAt when it was revoked; absent when it was not
 * @param lastUsedAt when it was last used, to within a minute; absent for never
 */
record KeyView(
        UUID id,
        String prefix,
        String name,
        List<String> scopes,
        Instant createdAt,
        String createdBy,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt) {

    static KeyView of(ApiKey key) {
        return new KeyView(
                key.getId().value(),
                key.prefix(),
                key.name(),
                List.copyOf(key.scopes()),
                key.createdAt(),
                key.createdBy(),
                key.expiresAt().orElse(null),
                key.revokedAt().orElse(null),
                key.lastUsedAt().orElse(null));
    }
}
