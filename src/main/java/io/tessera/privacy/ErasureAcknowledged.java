package io.tessera.privacy;

import io.tessera.platform.events.Fact;

/**
 * A module has deleted what it held of an erasure's person. {@link #aggregateId()} is the erasure's id. Each module that
 * holds personal data publishes one for each erasure, also where it held nothing. Nobody but privacy listens to it.
 */
public interface ErasureAcknowledged extends Fact {

    /**
     * Returns the name of the module that deleted.
     *
     * @return a module's name
     */
    String module();

    /**
     * Returns how many of its records were deleted.
     *
     * @return zero or more
     */
    int deleted();
}
