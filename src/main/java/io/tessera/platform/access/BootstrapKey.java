package io.tessera.platform.access;

import java.util.Optional;

/**
 * The administrator's key made at the very first start, for the command that started the process to show once.
 * Implemented by identity.
 */
public interface BootstrapKey {

    /**
     * Hands the key over and forgets it.
     *
     * @return the key; empty when this was not the first start, the key was given from outside, or it was handed over
     *     already
     */
    Optional<String> take();
}
