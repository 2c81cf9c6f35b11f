package io.tessera.platform.cli;

/** The exit codes of every command; scripts rely on them, so they never change. */
public final class ExitCodes {

    /** Done. */
    public static final int OK = 0;

    /** An internal failure: the work asked for could not be done. */
    public static final int FAILURE = 1;

    /** Bad usage or unreadable input; nothing was written. */
    public static final int USAGE = 2;

    private ExitCodes() {}
}
