package io.tessera.platform.cli.split;

import io.tessera.platform.modules.ModuleDescriptor;
import io.tessera.platform.modules.ModuleNames;
import java.util.List;
import java.util.Set;

/**
 * Which processes a split consists of: an edge, where requests come in, and each other module in a process of its own. The
 * broker and the database come beside.
 *
 * @param edge the modules of the edge
 * @param modules the modules with a process of their own, in the order in which facts flow
 */
public record SplitPlan(List<String> edge, List<String> modules) {

    /** The process where requests come in. */
    public static final String EDGE = "edge";

    private static final Set<String> AT_THE_EDGE = Set.of("gateway", "identity", "console");

    /** Copies the lists. */
    public SplitPlan {
        edge = List.copyOf(edge);
        modules = List.copyOf(modules);
    }

    /**
     * Plans for the modules of this jar. Those that bring an application of their own, as the broker does, are no part.
     *
     * @return the plan
     */
    public static SplitPlan ofThisJar() {
        return of(ModuleNames.descriptors());
    }

    /**
     * Plans for some modules.
     *
     * @param descriptors the modules there are
     * @return the plan
     */
    public static SplitPlan of(List<ModuleDescriptor> descriptors) {
        var names = descriptors.stream()
                .filter(module -> module.ownApplication().isEmpty())
                .map(ModuleDescriptor::name)
                .toList();
        return new SplitPlan(
                names.stream().filter(AT_THE_EDGE::contains).toList(),
                names.stream().filter(name -> !AT_THE_EDGE.contains(name)).toList());
    }
}
