package io.tessera.platform.access;

import java.util.Optional;

/** Tells who a bearer token belongs to. Implemented by identity; a process without it knows nobody. */
public interface Authenticator {

    /**
     * Looks a token up.
     *
     * @param token what stood behind {@code Bearer}
     * @return the caller; empty when the token is unknown, expired or revoked
     */
    Optional<Caller> authenticate(String token);
}
