package io.tessera.platform.events.wire;

/** Kafka is away, refuses, or is not set up as it has to be. What was to be done is done again later. */
public final class WireException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WireException(String message) {
        super(message);
    }

    private WireException(String message, Throwable cause) {
        super(message, cause);
    }

    static WireException of(String what, Throwable cause) {
        return new WireException(
                "%s: %s: %s".formatted(what, cause.getClass().getSimpleName(), cause.getMessage()), cause);
    }
}
