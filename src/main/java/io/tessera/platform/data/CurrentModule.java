package io.tessera.platform.data;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The module that the running transaction of this thread belongs to, and so the role that PostgreSQL sees. It is set when
 * a transaction begins and follows it through suspension; it is not inherited by other threads.
 */
public final class CurrentModule {

    private static final ThreadLocal<@Nullable String> CURRENT = new ThreadLocal<>();

    private CurrentModule() {}

    /**
     * Returns the running transaction's module.
     *
     * @return its name, empty outside of a transaction
     */
    public static Optional<String> get() {
        return Optional.ofNullable(CURRENT.get());
    }

    /**
     * Returns the running transaction's module where there must be one.
     *
     * @return its name
     * @throws IllegalStateException outside of a transaction
     */
    public static String require() {
        var module = CURRENT.get();
        if (module == null) {
            throw new IllegalStateException("This needs a transaction of a module, and none is running");
        }
        return module;
    }

    static void enter(@Nullable String module) {
        if (module == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(module);
        }
    }

    static void leave() {
        CURRENT.remove();
    }
}
