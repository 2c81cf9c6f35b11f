package io.tessera.platform.cli.split;

import io.tessera.platform.modules.ModuleDescriptor;
import io.tessera.platform.modules.ModuleNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which processes a split consists of: an edge, where requests come in, and others with the modules that do not run there. The
 * broker and the database come beside.
 *
 * @param edge the modules of the edge
 * @param others the other processes, in the order in which facts flow
 */
public record SplitPlan(List<String> edge, List<Other> others) {

    /** The process where requests come in. */
    public static final String EDGE = "edge";

    /** The process of all modules that are not at the edge, where the edge alone is apart. */
    static final String REST = "rest";

    private static final Set<String> AT_THE_EDGE = Set.of("gateway", "identity", "console");

    /** Copies the lists. */
    public SplitPlan {
        edge = List.copyOf(edge);
        others = List.copyOf(others);
    }

    /**
     * A process beside the edge.
     *
     * @param name what it is called: as its module, where it has one
     * @param modules what runs in it
     */
    public record Other(String name, List<String> modules) {

        /** Copies the list. */
        public Other {
            modules = List.copyOf(modules);
        }

        static Other of(String module) {
            return new Other(module, List.of(module));
        }
    }

    /**
     * Plans for the modules of this jar, each in a process of its own. Those that bring an application of their own, as the broker
     * does, are no part.
     *
     * @return the plan
     */
    public static SplitPlan ofThisJar() {
        return of(ModuleNames.descriptors());
    }

    /**
     * Plans a process for each of some modules.
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
                names.stream()
                        .filter(name -> !AT_THE_EDGE.contains(name))
                        .map(Other::of)
                        .toList());
    }

    /**
     * Returns the names of the processes beside the edge.
     *
     * @return the names, in the order in which facts flow
     */
    public List<String> modules() {
        return others.stream().map(Other::name).toList();
    }

    /**
     * Returns the same modules with fewer processes.
     *
     * @param alone the modules that keep a process of their own, the rest goes to the edge; or {@link #EDGE} alone, and the rest
     *     shares a process
     * @return the plan
     * @throws IllegalArgumentException when one of them is not there, or cannot leave the edge
     */
    SplitPlan onlyApart(List<String> alone) {
        if (alone.equals(List.of(EDGE))) {
            return new SplitPlan(edge, List.of(new Other(REST, modules())));
        }
        var unknown = alone.stream().filter(name -> !modules().contains(name)).toList();
        if (alone.isEmpty() || !unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s cannot have a process of its own here; these can: %s, and edge by itself"
                            .formatted(String.join(", ", unknown), String.join(", ", modules())));
        }
        var atTheEdge = new ArrayList<>(edge);
        atTheEdge.addAll(
                modules().stream().filter(name -> !alone.contains(name)).toList());
        return new SplitPlan(
                atTheEdge,
                others.stream().filter(other -> alone.contains(other.name())).toList());
    }
}
