package io.tessera.platform.access;

/**
 * This process as a caller of its own, for what it asks of other processes without anybody having asked it. What is done for
 * a caller goes under the caller's name, by {@link ServiceTokens}.
 */
public interface ServiceIdentity {

    /**
     * Returns a token with which this process may call a module. It is short-lived: to be asked for anew for each request,
     * which is cheap, and never to be kept.
     *
     * @param audience the one module that may accept it, or {@code platform} for what every process offers
     * @return what to send behind {@code Bearer}
     * @throws IdentityAwayException when no token can be had now
     */
    String token(String audience);
}
