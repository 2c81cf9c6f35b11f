package io.tessera.gateway.forwarding;

import java.io.IOException;

/** The client ended before its request did. Nobody is left to be told, and no instance is to blame. */
final class ClientBrokeOffException extends IOException {

    private static final long serialVersionUID = 1L;

    ClientBrokeOffException(IOException cause) {
        super("The client broke off", cause);
    }
}
