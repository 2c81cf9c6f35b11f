package io.tessera.platform.backup;

/** A backup cannot be restored as asked; the message says why. Nothing was changed. */
public final class UnusableBackupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableBackupException(String message) {
        super(message);
    }
}
