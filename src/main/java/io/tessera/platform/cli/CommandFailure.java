package io.tessera.platform.cli;

/** Ends a command with a message for people and an exit code; no stack trace is shown. */
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private CommandFailure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /**
     * Bad usage or unreadable input: nothing was written.
     *
     * @param message what is wrong and how to mend it
     * @return the failure, exit code 2
     */
    public static CommandFailure usage(String message) {
        return new CommandFailure(ExitCodes.USAGE, message);
    }

    /**
     * The command could not do its work though it was asked well.
     *
     * @param message what happened, what was kept and what to do
     * @return the failure, exit code 1
     */
    public static CommandFailure internal(String message) {
        return new CommandFailure(ExitCodes.FAILURE, message);
    }

    /**
     * Returns the exit code.
     *
     * @return one of {@link ExitCodes}
     */
    public int exitCode() {
        return exitCode;
    }
}
