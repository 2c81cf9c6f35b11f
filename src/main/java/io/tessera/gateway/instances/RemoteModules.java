package io.tessera.gateway.instances;

import io.tessera.platform.modules.ActiveModules;
import io.tessera.platform.modules.ModuleDescriptor;
import io.tessera.platform.modules.ModuleNames;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The modules that do not run in this process, and which of them a path belongs to.
 *
 * @param names their names, in the order in which facts flow
 */
public record RemoteModules(Set<String> names) {

    /** Elsewhere these are another way in, not something to pass requests on to. */
    private static final Set<String> OF_AN_EDGE = Set.of("gateway", "console");

    private static final Pattern OF_A_MODULE = Pattern.compile("/(?:api/|v3/api-docs/)?([a-z]+)(?:/.*)?");

    /** The name of a parked event begins with the module that has parked it. */
    private static final Pattern OF_A_PARKED_EVENT =
            Pattern.compile("/api/platform/events/parked/([a-z]+)[^/]*(?:/.*)?");

    /** Keeps the names from changing. */
    public RemoteModules {
        names = Collections.unmodifiableSet(new LinkedHashSet<>(names));
    }

    /**
     * Returns the modules that could run beside others and do not run here.
     *
     * @param active the modules that run here
     * @return all others
     */
    public static RemoteModules of(ActiveModules active) {
        var others = new LinkedHashSet<String>();
        ModuleNames.descriptors().stream()
                .filter(module -> module.ownApplication().isEmpty())
                .map(ModuleDescriptor::name)
                .filter(name -> !active.has(name) && !OF_AN_EDGE.contains(name))
                .forEach(others::add);
        return new RemoteModules(others);
    }

    /**
     * Returns the remote module that a request is meant for.
     *
     * @param path the request's path as it was sent; the firewall has let through none with escapes of slashes
     * @return the module; empty when the path is answered here, or nowhere
     */
    public Optional<String> addressedBy(String path) {
        return module(OF_A_MODULE, path).or(() -> module(OF_A_PARKED_EVENT, path));
    }

    private Optional<String> module(Pattern form, String path) {
        var found = form.matcher(path);
        return found.matches() && names.contains(found.group(1)) ? Optional.of(found.group(1)) : Optional.empty();
    }
}
