package io.tessera.identity.users;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link that works once.
 *
 * @param id its id
 * @param user who chooses a password by it; null for the first administrator, who is yet to be named
 * @param endsAt until when it works
 * @param usedAt when it was used, null when not yet
 */
public record OneTimeLink(
        UUID id,
        @Nullable UUID user,
        Instant endsAt,
        @Nullable Instant usedAt) {

    boolean works(Instant now) {
        return usedAt == null && now.isBefore(endsAt);
    }
}
