package io.tessera.identity.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A key just made.
 *
 * @param key what may be shown of it later
 * @param token the key itself, shown this once
 */
record IssuedKeyView(@JsonUnwrapped KeyView key, String token) {

    /** Leaves the secret out. */
    @Override
    public String toString() {
        return "IssuedKeyView[" + key.prefix() + "]";
    }
}
