package io.tessera.platform.access;

import java.util.Optional;

/**
 * The way in for the first administrator of an installation that has no users yet, for the command that started the process to
 * show. Implemented by identity.
 */
public interface FirstLink {

    /**
     * Makes a link that works once and for a day; those made before no longer do.
     *
     * @return path and query below the address of the console; empty when there are users
     */
    Optional<String> take();
}
