package io.tessera.platform.access;

import java.util.Optional;

/** Tells whom a signed token stands for, in every process. */
public interface TokenVerifier {

    /**
     * Returns whether a text has the form of a signed token, which no API key has.
     *
     * @param text what stood behind {@code Bearer}
     * @return true for three parts between full stops that begin as JSON does in Base64
     */
    static boolean isSigned(String text) {
        var first = text.indexOf('.');
        var second = text.indexOf('.', first + 1);
        return text.startsWith("eyJ") && first > 0 && second > first && text.indexOf('.', second + 1) < 0;
    }

    /**
     * Verifies a token.
     *
     * @param token a text of which {@link #isSigned} is true
     * @return the caller, with the permissions that the token has for its one module; empty when it is not to be trusted, has
     *     ended, or is meant for a module that does not run here
     * @throws IdentityAwayException when it cannot be told, since the public keys have never been read
     */
    Optional<Caller> verify(String token);
}
