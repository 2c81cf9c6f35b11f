package io.tessera.platform.modules;

/**
 * Something a caller may be allowed to do.
 *
 * @param name {@code module:verb}, such as {@code discovery:import}
 * @param meaning what it allows, in a sentence
 */
public record Permission(String name, String meaning) {

    /** Checks the form of the name. */
    public Permission {
        if (!name.matches("[a-z]+:[a-z-]+")) {
            throw new IllegalArgumentException("Permission must look like module:verb, was " + name);
        }
    }
}
