package io.tessera.committee.roles;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be kept of a person from a version on.
 *
 * @param person the person's id
 * @param version the version of the fact
 * @param role the role; none once the person is gone
 */
record PersonFact(UUID person, long version, @Nullable PersonRole role) {

    /** Greater than any version a fact can have: an erased person never comes back. */
    static final long FOR_EVER = Long.MAX_VALUE;
}
