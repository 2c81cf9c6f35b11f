package io.tessera.scoring;

/** How soon to call. */
public enum Band {
    /** Call first. */
    A,
    /** Call next. */
    B,
    /** Keep warm. */
    C,
    /** Do not call now. */
    D
}
