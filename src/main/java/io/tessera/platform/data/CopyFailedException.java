package io.tessera.platform.data;

import java.sql.SQLException;

/** Carries the server's refusal out of a row's writer, which may throw no checked exception. */
final class CopyFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SQLException refusal;

    CopyFailedException(SQLException refusal) {
        super(refusal);
        this.refusal = refusal;
    }

    @Override
    public synchronized SQLException getCause() {
        return refusal;
    }
}
