package io.tessera.architecture.contracts;

/** An event's record holds something that has no agreed form as JSON. */
final class NotOnTheWireException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotOnTheWireException(String message) {
        super(message);
    }
}
