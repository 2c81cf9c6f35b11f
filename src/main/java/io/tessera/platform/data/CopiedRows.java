package io.tessera.platform.data;

/** Rows on their way to a running COPY, in one of its formats. */
interface CopiedRows extends Copy.Row {

    /** Ends the row. */
    void end();

    /** Sends what is left; nothing comes after it. */
    void finish();
}
