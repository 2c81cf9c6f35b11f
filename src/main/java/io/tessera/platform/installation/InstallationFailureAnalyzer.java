package io.tessera.platform.installation;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what is wrong and what to do instead of a stack trace. */
final class InstallationFailureAnalyzer extends AbstractFailureAnalyzer<InstallationException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InstallationException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.advice(), cause);
    }
}
