package io.tessera.platform.data;

import org.springframework.transaction.CannotCreateTransactionException;

/** A transaction was refused before it began, since it belongs to no module that runs in this process. */
public final class NoModuleException extends CannotCreateTransactionException {

    private static final long serialVersionUID = 1L;

    NoModuleException(String message) {
        super(message);
    }
}
