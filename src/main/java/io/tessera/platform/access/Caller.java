package io.tessera.platform.access;

import java.util.Set;

/**
 * Who is calling.
 *
 * @param name the name of the user or key, for the audit trail
 * @param permissions what the caller may do, each {@code module:verb}; {@code *} is everything
 */
public record Caller(String name, Set<String> permissions) {

    /** Keeps the permissions from changing. */
    public Caller {
        permissions = Set.copyOf(permissions);
    }

    /**
     * Returns whether the caller may do something.
     *
     * @param permission a permission
     * @return true when it is among the caller's, or the caller may do everything
     */
    public boolean may(String permission) {
        return permissions.contains("*") || permissions.contains(permission);
    }
}
