package io.tessera.identity.users;

import io.tessera.platform.access.Caller;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user.
 *
 * @param id the user
 * @param name what is typed to sign in
 * @param shownName what pages call the user
 * @param role what the user may do
 * @param joined whether the user has chosen a password
 * @param createdAt when the user was invited
 * @param createdBy who invited the user
 * @param disabledAt when the user was shut out, absent when not
 * @param lastSeenAt when the user last did something, to within a minute; absent for never
 */
public record User(
        UUID id,
        String name,
        String shownName,
        Role role,
        boolean joined,
        Instant createdAt,
        String createdBy,
        @Nullable Instant disabledAt,
        @Nullable Instant lastSeenAt) {

    /**
     * Returns the user as a caller. No API key has such a name: theirs hold spaces and brackets.
     *
     * @return the caller, with what the role allows
     */
    public Caller caller() {
        return new Caller(name, role.permissions());
    }

    /**
     * Returns whether the user may sign in.
     *
     * @return false once shut out
     */
    public boolean isActive() {
        return disabledAt == null;
    }
}
