package io.tessera.platform.access;

import io.tessera.platform.modules.ModuleDescriptor;
import io.tessera.platform.modules.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** Every permission there is: the platform's own and those of all modules, whether they run here or not. */
public final class PermissionCatalogue {

    /** The scope that stands for every permission. */
    public static final String EVERYTHING = "*";

    /** See which modules there are, their flows and events, and the HTTP reference. */
    public static final String READ = "platform:read";

    /** Read metrics. */
    public static final String METRICS = "platform:metrics";

    /** Operate the process: parked events, log levels, threads. */
    public static final String OPERATE = "platform:operate";

    private static final List<Permission> OWN = List.of(
            new Permission(READ, "See modules, flows, events and the HTTP reference"),
            new Permission(METRICS, "Read metrics"),
            new Permission(OPERATE, "Operate the process: parked events, log levels, threads"));

    private PermissionCatalogue() {}

    /**
     * Returns every permission, the platform's first, then those of the modules in the order of their names.
     *
     * @return the permissions
     */
    public static List<Permission> all() {
        var all = new ArrayList<>(OWN);
        ServiceLoader.load(ModuleDescriptor.class, PermissionCatalogue.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .sorted((a, b) -> a.name().compareTo(b.name()))
                .forEach(module -> all.addAll(module.permissions()));
        return List.copyOf(all);
    }

    /**
     * Returns the platform's own permissions.
     *
     * @return the permissions
     */
    public static List<Permission> platform() {
        return OWN;
    }

    /**
     * Returns whether a scope of a key means anything.
     *
     * @param scope a permission's name or {@value #EVERYTHING}
     * @return true when it does
     */
    public static boolean knows(String scope) {
        return EVERYTHING.equals(scope)
                || all().stream().anyMatch(permission -> permission.name().equals(scope));
    }
}
