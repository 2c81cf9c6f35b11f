package io.tessera.identity.web;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a key.
 *
 * @param name what people call it
 * @param scopes permissions such as {@code discovery:import}, or {@code *}
 * @param expiresAt when it ends by itself; absent for never
 */
record KeyRequest(
        @NotNull
        @Pattern(regexp = "[^\\p{Cntrl}]*\\S[^\\p{Cntrl}]*", message = "must be text on one line")
        @Size(max = 100)
        String name,

        @NotEmpty @Size(max = 100) Set<String> scopes,
        @Nullable Instant expiresAt) {}
