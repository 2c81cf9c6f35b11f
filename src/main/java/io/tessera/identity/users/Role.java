package io.tessera.identity.users;

import io.tessera.platform.access.PermissionCatalogue;
import io.tessera.platform.modules.Permission;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a user may do. Roles follow the permissions there are, so that a new module needs no new role. */
public enum Role {
    /** Everything. */
    ADMINISTRATOR,
    /** Works with people and data: everything but users, keys and the operation of the processes. */
    OPERATOR,
    /** Sees what operators see and changes nothing. */
    VIEWER;

    private static final Set<String> OF_ADMINISTRATORS =
            Set.of(PermissionCatalogue.OPERATE, PermissionCatalogue.METRICS);

    /**
     * Returns what the role allows.
     *
     * @return permissions, or the scope that stands for all
     */
    public Set<String> permissions() {
        return switch (this) {
            case ADMINISTRATOR -> Set.of(PermissionCatalogue.EVERYTHING);
            case OPERATOR -> those(Role::isOfOperators);
            case VIEWER -> those(permission -> isOfOperators(permission) && permission.endsWith(":read"));
        };
    }

    private static boolean isOfOperators(String permission) {
        return !permission.startsWith("identity:") && !OF_ADMINISTRATORS.contains(permission);
    }

    private static Set<String> those(Predicate<String> which) {
        return PermissionCatalogue.all().stream()
                .map(Permission::name)
                .filter(which)
                .collect(Collectors.toUnmodifiableSet());
    }
}
