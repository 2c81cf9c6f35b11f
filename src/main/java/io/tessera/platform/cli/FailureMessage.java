package io.tessera.platform.cli;

import java.util.Objects;
import org.springframework.boot.ExitCodeGenerator;

/**
 * What is told of a failure.
 *
 * @param text for people
 * @param exitCode one of {@link ExitCodes}
 */
record FailureMessage(String text, int exitCode) {

    /**
     * Finds the words. A {@link CommandFailure} anywhere among the causes has them; an exception that generates an exit code
     * decides it; everything else is an internal failure.
     */
    static FailureMessage of(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CommandFailure told) {
                return new FailureMessage(text(told), told.exitCode());
            }
            if (cause instanceof ExitCodeGenerator told) {
                return new FailureMessage(text(cause), told.getExitCode());
            }
        }
        return new FailureMessage(
                "internal failure: %s%n(TESSERA_DEBUG=1 shows where)".formatted(describe(root(failure))),
                ExitCodes.FAILURE);
    }

    private static String text(Throwable failure) {
        return Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName());
    }

    private static String describe(Throwable failure) {
        return failure.getClass().getSimpleName() + ": " + text(failure);
    }

    private static Throwable root(Throwable failure) {
        var cause = failure.getCause();
        return cause == null || cause == failure ? failure : root(cause);
    }
}
