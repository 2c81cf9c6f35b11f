package io.tessera.discovery;

/** Why a source record is taken back. */
public enum RetractionReason {
    /** The import it came from was undone. */
    UNDONE,
    /** The person asked to be forgotten: for ever. */
    ERASED,
    /** Its address or number was suppressed later; it may come back. */
    SUPPRESSED
}
