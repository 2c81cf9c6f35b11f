package io.tessera.platform.access;

import java.net.URI;
import java.util.List;

/**
 * Where the public keys of identity are read by a process that does not run it. A bean of this type, such as one that asks
 * service discovery, takes the place of the setting {@code tessera.identity.jwks-uri}.
 */
public interface IdentityLocation {

    /**
     * Returns the addresses at which the keys may be read, as things are now.
     *
     * @return addresses such as {@code https://edge.example/api/identity/jwks}, the one to be tried first at the start;
     *     empty when identity is not to be found
     */
    List<URI> jwks();
}
