package io.tessera.privacy.erasure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an erasure has come.
 *
 * @param erasure the erasure
 * @param modules every module that holds personal data, running here or elsewhere
 * @param settled whether all of them have deleted and nothing more follows
 */
public record ErasureProgress(Erasure erasure, List<Part> modules, boolean settled) {

    /** Keeps the list from changing. */
    public ErasureProgress {
        modules = List.copyOf(modules);
    }

    /**
     * A module's part.
     *
     * @param module the module
     * @param deleted how many of its records it deleted; absent until it has
     * @param at when it said so; absent until it has
     */
    public record Part(
            String module,
            @Nullable Integer deleted,
            @Nullable Instant at) {

        /**
         * Returns whether the module has deleted its part.
         *
         * @return true when it said so
         */
        public boolean done() {
            return at != null;
        }
    }
}
