package io.tessera.platform.web;

import java.io.IOException;

/** A body was longer than allowed; thrown while it is read, since its length need not be known before. */
final class BodyTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLargeException(long limit) {
        super("A body may have at most " + limit + " bytes here");
    }
}
