package io.tessera.platform.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Looks at a lead file before anything starts, for commands of modules that do not read such files themselves. Implemented by the
 * module that does, and found by {@link ServiceLoader}.
 */
public interface InputCheck {

    /**
     * Refuses what would be refused later anyway.
     *
     * @param file the file
     * @param mapping YAML that says which column is which field
     * @throws CommandFailure as bad usage, when no row of the file can be read or the mapping does not fit it
     */
    void refuseUnreadable(Path file, Optional<String> mapping);

    /**
     * Lets everyone look who knows of such files.
     *
     * @param file the file
     * @param mapping YAML that says which column is which field
     * @throws CommandFailure as {@link #refuseUnreadable}
     */
    static void all(Path file, Optional<String> mapping) {
        ServiceLoader.load(InputCheck.class).forEach(check -> check.refuseUnreadable(file, mapping));
    }
}
