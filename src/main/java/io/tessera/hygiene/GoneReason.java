package io.tessera.hygiene;

/** Why a golden record is gone. */
public enum GoneReason {
    /** It became one with another, which lives on. */
    MERGED,
    /** No source record tells of it any more. */
    RETRACTED,
    /** The person asked to be forgotten: for ever. */
    ERASED
}
