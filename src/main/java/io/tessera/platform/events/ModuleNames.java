package io.tessera.platform.events;

import java.util.Optional;

/** Which module a package or a transaction belongs to, by its name. */
final class ModuleNames {

    private static final String ROOT = "io.tessera.";

    private ModuleNames() {}

    /** Returns the module whose root package this is; empty for any other package. */
    static Optional<String> ofRootPackage(String packageName) {
        return ofName(packageName).filter(module -> packageName.length() == ROOT.length() + module.length());
    }

    /** Returns the module that a class, package or transaction named so lies in. */
    static Optional<String> ofName(String name) {
        if (!name.startsWith(ROOT)) {
            return Optional.empty();
        }
        var end = name.indexOf('.', ROOT.length());
        return Optional.of(end < 0 ? name.substring(ROOT.length()) : name.substring(ROOT.length(), end));
    }

    /** Returns the name for a transaction of the engine in a module. */
    static String transaction(String module, String purpose) {
        return ROOT + module + ".Events." + purpose;
    }
}
