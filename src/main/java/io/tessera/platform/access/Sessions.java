package io.tessera.platform.access;

import java.util.Optional;

/**
 * Tells who works in a browser: whose session a cookie names. Implemented by identity. Cookies end at the process that runs
 * identity; other processes see the same tokens that API keys become.
 */
public interface Sessions {

    /** The cookie that names a session. Scripts cannot read it, and other sites cannot have it sent with a change. */
    String COOKIE = "tessera-session";

    /** Where people sign in; {@code next} says where to go from there. */
    String SIGN_IN = "/identity/sign-in";

    /** Where people with a one-time link choose their password. */
    String JOIN = "/identity/join";

    /**
     * Finds a session.
     *
     * @param cookie the cookie's value
     * @return the session; empty when it is unknown, has ended, or its user may no longer sign in
     */
    Optional<UserSession> find(String cookie);
}
