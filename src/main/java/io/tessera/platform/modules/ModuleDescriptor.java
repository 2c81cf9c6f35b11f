package io.tessera.platform.modules;

import java.util.List;
import java.util.Optional;

/**
 * What a module says of itself: found by {@link java.util.ServiceLoader}, so that it is known also where the module does
 * not run.
 */
public interface ModuleDescriptor {

    /**
     * Returns the module's name: its package below {@code io.tessera}, its schema and its path below {@code /api}.
     *
     * @return lower-case letters
     */
    String name();

    /**
     * Returns what the module is for.
     *
     * @return one sentence
     */
    String purpose();

    /**
     * Returns whether the module keeps personal data, and so has to acknowledge each erasure.
     *
     * @return true when it does
     */
    boolean holdsPersonalData();

    /**
     * Returns the permissions its endpoints ask for.
     *
     * @return permissions, each {@code module:verb}
     */
    List<Permission> permissions();

    /**
     * Returns the commands it adds to the command line.
     *
     * @return classes annotated with picocli's {@code @Command}, with a constructor without arguments
     */
    default List<Class<?>> commands() {
        return List.of();
    }

    /**
     * Returns what the module brings to the console.
     *
     * @return its pages, panels, commands and searches; nothing for modules without
     */
    default ModulePages pages() {
        return ModulePages.NONE;
    }

    /**
     * Returns whether the module keeps data, and so has a schema, a role and an outbox.
     *
     * @return true for all but those that only pass on or look up
     */
    default boolean keepsData() {
        return true;
    }

    /**
     * Returns the application that the module is started as. Such a module runs in a process of its own, without a database,
     * and only when it is named: {@code *} does not mean it.
     *
     * @return a Spring application's class; empty for modules that run beside others
     */
    default Optional<Class<?>> ownApplication() {
        return Optional.empty();
    }
}
