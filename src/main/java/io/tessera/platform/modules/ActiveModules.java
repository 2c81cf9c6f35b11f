package io.tessera.platform.modules;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The modules that run in this process. {@code platform} always does and is not counted. A bean. */
public final class ActiveModules {

    private final Set<String> names;

    ActiveModules(Set<String> names) {
        this.names = names;
    }

    /**
     * Reads the selection that {@code tessera.modules} makes among the modules of this jar.
     *
     * @param selection {@code *}, names, or names to leave out with a hyphen before them, separated by commas
     * @return the modules that are to run
     * @throws UnknownModulesException when a name is unknown or no module is left
     */
    public static ActiveModules selectedBy(String selection) {
        return new ActiveModules(
                ModuleSelection.among(ModuleNames.all(), ModuleNames.alone()).select(selection));
    }

    /**
     * Returns whether a module runs here.
     *
     * @param module a module's name
     * @return true when it does; false also for names that are no module's
     */
    public boolean has(String module) {
        return names.contains(module);
    }

    /**
     * Returns whether a class takes part in this process.
     *
     * @param className the name of a class
     * @return false when it belongs to a module that does not run here
     */
    public boolean admits(String className) {
        return ModuleNames.of(className).map(this::has).orElse(true);
    }

    /**
     * Returns the modules that run here.
     *
     * @return their names in the order in which facts flow
     */
    public Set<String> names() {
        return names;
    }

    /**
     * Returns the modules that run here and have a schema.
     *
     * @return their names in the order in which facts flow
     */
    public Set<String> withData() {
        var kept = new LinkedHashSet<>(names);
        kept.retainAll(ModuleNames.withData());
        return Collections.unmodifiableSet(kept);
    }

    /**
     * Returns the application that runs instead of Tessera's own.
     *
     * @return its class; empty unless the one module here is of those that run in a process of their own
     */
    public Optional<Class<?>> ownApplication() {
        return descriptors().stream()
                .<Class<?>>flatMap(descriptor -> descriptor.ownApplication().stream())
                .findFirst();
    }

    /**
     * Returns what the modules that run here say of themselves.
     *
     * @return their descriptors in the order in which facts flow
     */
    public List<ModuleDescriptor> descriptors() {
        return ModuleNames.descriptors().stream()
                .filter(descriptor -> has(descriptor.name()))
                .toList();
    }

    /**
     * Returns what a module that runs here says of itself.
     *
     * @param module a module's name
     * @return its descriptor, empty when it does not run here
     */
    public Optional<ModuleDescriptor> descriptor(String module) {
        return descriptors().stream()
                .filter(descriptor -> descriptor.name().equals(module))
                .findFirst();
    }
}
