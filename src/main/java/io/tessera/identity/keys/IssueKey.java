package io.tessera.identity.keys;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a new key.
 *
 * @param name what people call it
 * @param scopes what its holder may do: permissions, or {@code *}
 * @param expiresAt when it ends by itself; absent for never
 */
public record IssueKey(
        String name, Set<String> scopes, @Nullable Instant expiresAt) {

    /** Keeps the scopes from changing. */
    public IssueKey {
        scopes = Set.copyOf(scopes);
    }
}
