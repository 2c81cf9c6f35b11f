package io.tessera.platform.events;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ids handed out below the mark whose rows have not been seen.
 *
 * @param low the first id
 * @param high the last id
 * @param owners the transactions that may still bring them; null before anybody asked
 * @param closed whether all owners have ended, so that the next look is the last
 */
record Gap(long low, long high, @Nullable Set<String> owners, boolean closed) {

    static Gap between(long low, long high) {
        return new Gap(low, high, null, false);
    }

    boolean contains(long id) {
        return low <= id && id <= high;
    }

    /** Returns the gap with what the transactions now writing tell about it. */
    Gap seenBeside(Set<String> writers) {
        if (owners == null) {
            return new Gap(low, high, writers, writers.isEmpty());
        }
        return new Gap(low, high, owners, owners.stream().noneMatch(writers::contains));
    }
}
