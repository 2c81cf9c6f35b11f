package io.tessera.platform.access;

/**
 * Turns a caller who was recognised here into a signed token for one module that runs elsewhere. Implemented by identity;
 * a process without it hands nobody on.
 */
public interface ServiceTokens {

    /**
     * Returns a token that says who the caller is and what of the module's permissions they have. It is short-lived: to be
     * asked for anew for each request, which is cheap, and never to be kept.
     *
     * @param caller who is calling; must have been recognised just now, since the token outlives a revocation by its lifetime
     * @param audience the one module that may accept it, or {@code platform} for what every process offers
     * @return what to send behind {@code Bearer}; holds for at least half a minute
     * @throws IllegalArgumentException when the audience is no module of this jar
     */
    String issue(Caller caller, String audience);
}
