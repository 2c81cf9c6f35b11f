package io.tessera.platform.cli;

import io.tessera.platform.installation.InstallationException;
import io.tessera.platform.modules.UnknownModulesException;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * What is told of a failure.
 *
 * @param text for people
 * @param exitCode one of {@link ExitCodes}
 */
record FailureMessage(String text, int exitCode) {

    /**
     * Finds the words. A {@link CommandFailure} anywhere among the causes has them, else what Spring Boot found out about a
     * failed start; everything else is an internal failure. An exception that generates an exit code decides it.
     */
    static FailureMessage of(Throwable failure) {
        return chain(failure)
                .filter(CommandFailure.class::isInstance)
                .map(CommandFailure.class::cast)
                .findFirst()
                .map(told -> new FailureMessage(text(told), told.exitCode()))
                .or(() -> StartFailures.takeLast()
                        .filter(analysis -> chain(failure).anyMatch(cause -> cause == analysis.getCause()))
                        .map(analysis -> new FailureMessage(text(analysis), exitCode(failure))))
                .or(() -> chain(failure)
                        .filter(FailureMessage::isMeantForPeople)
                        .findFirst()
                        .map(told -> new FailureMessage(withAdvice(told), exitCode(failure))))
                .orElseGet(() -> new FailureMessage(internal(root(failure)), exitCode(failure)));
    }

    private static boolean isMeantForPeople(Throwable failure) {
        return failure instanceof InstallationException || failure instanceof ExitCodeGenerator;
    }

    private static String withAdvice(Throwable failure) {
        if (failure instanceof InstallationException installation) {
            return text(failure) + System.lineSeparator() + installation.advice();
        }
        if (failure instanceof UnknownModulesException selection) {
            return text(failure) + System.lineSeparator() + selection.advice();
        }
        return text(failure);
    }

    private static int exitCode(Throwable failure) {
        return chain(failure)
                .filter(ExitCodeGenerator.class::isInstance)
                .map(ExitCodeGenerator.class::cast)
                .findFirst()
                .map(ExitCodeGenerator::getExitCode)
                .orElse(ExitCodes.FAILURE);
    }

    private static String text(FailureAnalysis analysis) {
        return Stream.of(analysis.getDescription(), analysis.getAction())
                .filter(Objects::nonNull)
                .map(String::strip)
                .reduce((what, todo) -> what + System.lineSeparator() + todo)
                .orElse("the application could not start");
    }

    private static String text(Throwable failure) {
        return Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName());
    }

    private static String internal(Throwable root) {
        return "internal failure: %s: %s%n(TESSERA_DEBUG=1 shows where)"
                .formatted(root.getClass().getSimpleName(), text(root));
    }

    private static Throwable root(Throwable failure) {
        return chain(failure).reduce((outer, inner) -> inner).orElse(failure);
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(50);
    }
}
