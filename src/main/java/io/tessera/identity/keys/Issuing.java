package io.tessera.identity.keys;

/** Answer to a request for a key. */
public sealed interface Issuing {

    /**
     * The key was made.
     *
     * @param key what is kept of it
     * @param token the key itself, never to be had again
     */
    record Issued(ApiKey key, String token) implements Issuing {

        /** Leaves the secret out. */
        @Override
        public String toString() {
            return "Issued[" + key.prefix() + "]";
        }
    }

    /**
     * A scope is no permission of any module.
     *
     * @param scope the scope
     */
    record UnknownScope(String scope) implements Issuing {}

    /**
     * Who asked does not have the scope, so cannot hand it on.
     *
     * @param scope the scope
     */
    record ScopeNotHeld(String scope) implements Issuing {}

    /** The key would have ended before it began. */
    record EndsInThePast() implements Issuing {}
}
