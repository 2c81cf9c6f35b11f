package io.tessera.platform.move;

/** A module cannot be moved as things stand; nothing was changed. The message says why and what to do. */
public final class MoveRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MoveRefusedException(String message) {
        super(message);
    }
}
