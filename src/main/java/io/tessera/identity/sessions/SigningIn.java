package io.tessera.identity.sessions;

import java.time.Duration;

/** Answer to somebody who signs in. */
public sealed interface SigningIn {

    /**
     * A session begins.
     *
     * @param cookie what the browser is to keep
     */
    record SignedIn(String cookie) implements SigningIn {

        /** Leaves the secret out. */
        @Override
        public String toString() {
            return "SignedIn";
        }
    }

    /** Name and password do not belong together, or the user is shut out: nobody is told which. */
    record Refused() implements SigningIn {}

    /**
     * There were too many tries with this name, or from this address.
     *
     * @param pause when to try again
     */
    record TooManyTries(Duration pause) implements SigningIn {}
}
