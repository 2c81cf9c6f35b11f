package io.tessera.discovery.imports;

/** How far an import is. */
public enum ImportStatus {
    /** The file is stored and waits for its turn. */
    RECEIVED,
    /** The file is being read. */
    RUNNING,
    /** Every row is read and published; the flow tells when all modules have followed. */
    COMPLETED,
    /** The file could not be read, or not to its end. */
    FAILED,
    /** Its records are being taken back. */
    UNDOING,
    /** All its records are taken back. */
    UNDONE;

    /**
     * Returns whether rows of the upload are still to be read.
     *
     * @return true until the end of the file
     */
    public boolean isReading() {
        return this == RECEIVED || this == RUNNING;
    }

    /**
     * Returns whether something is still done with it.
     *
     * @return true until it is read or failed, and again while it is taken back
     */
    public boolean isUnderWay() {
        return isReading() || this == UNDOING;
    }
}
