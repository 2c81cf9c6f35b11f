package io.tessera.platform.access;

/** What only identity can tell cannot be told now: no process that runs it answers, or it refuses this one. */
public class IdentityAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what is wrong.
     *
     * @param message what was asked and what went wrong; holds no secret
     */
    public IdentityAwayException(String message) {
        super(message);
    }

    /**
     * Says what is wrong and what caused it.
     *
     * @param message what was asked and what went wrong; holds no secret
     * @param cause the cause
     */
    public IdentityAwayException(String message, Throwable cause) {
        super(message, cause);
    }
}
