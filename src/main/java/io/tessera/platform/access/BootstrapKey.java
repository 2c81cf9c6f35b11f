package io.tessera.platform.access;

import java.util.Optional;

/**
 * The administrator's key of an installation that has none yet, for the command that started the process to show once.
 * Implemented by identity.
 */
public interface BootstrapKey {

    /**
     * Makes the key and hands it over, to be shown now: it cannot be had again.
     *
     * @return the key; empty when the installation has had one before, or it was given from outside
     */
    Optional<String> take();
}
