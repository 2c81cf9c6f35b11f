package io.tessera.platform.modules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The modules that this jar holds, and the module that a class belongs to. */
public final class ModuleNames {

    /** The package below which each module has one of its own. */
    public static final String ROOT = "io.tessera.";

    private static final List<ModuleDescriptor> DESCRIPTORS = load();
    private static final Set<String> NAMES = names(DESCRIPTORS);
    private static final Set<String> WITH_DATA =
            names(DESCRIPTORS.stream().filter(ModuleDescriptor::keepsData).toList());

    private ModuleNames() {}

    /**
     * Returns the descriptors of every module in this jar, active or not. {@code platform} has none.
     *
     * @return the descriptors in the order in which facts flow
     */
    public static List<ModuleDescriptor> descriptors() {
        return DESCRIPTORS;
    }

    /**
     * Returns the names of every module in this jar, active or not.
     *
     * @return the names in the order in which facts flow
     */
    public static Set<String> all() {
        return NAMES;
    }

    /**
     * Returns the module that a class belongs to.
     *
     * @param type a class
     * @return its module; empty for {@code platform} and for classes of others
     */
    public static Optional<String> of(Class<?> type) {
        return of(type.getName());
    }

    /**
     * Returns the module that a class or a method belongs to.
     *
     * @param name a qualified name that starts with a package, such as a transaction's name
     * @return its module; empty for {@code platform}, for names of others and for no name
     */
    public static Optional<String> of(@Nullable String name) {
        if (name == null || !name.startsWith(ROOT)) {
            return Optional.empty();
        }
        var end = name.indexOf('.', ROOT.length());
        var module = end < 0 ? "" : name.substring(ROOT.length(), end);
        return NAMES.contains(module) ? Optional.of(module) : Optional.empty();
    }

    /**
     * Returns the names of the modules that have a schema, active or not.
     *
     * @return the names in the order in which facts flow
     */
    public static Set<String> withData() {
        return WITH_DATA;
    }

    /** The names of the modules that run in a process of their own. */
    static Set<String> alone() {
        return names(DESCRIPTORS.stream()
                .filter(descriptor -> descriptor.ownApplication().isPresent())
                .toList());
    }

    private static List<ModuleDescriptor> load() {
        var found = new ArrayList<ModuleDescriptor>();
        ServiceLoader.load(ModuleDescriptor.class, ModuleNames.class.getClassLoader())
                .forEach(found::add);
        return List.copyOf(found);
    }

    private static Set<String> names(List<ModuleDescriptor> descriptors) {
        var names = new LinkedHashSet<String>();
        descriptors.forEach(descriptor -> names.add(descriptor.name()));
        return Collections.unmodifiableSet(names);
    }
}
