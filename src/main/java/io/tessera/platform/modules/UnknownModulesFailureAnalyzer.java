package io.tessera.platform.modules;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the valid names instead of a stack trace. */
final class UnknownModulesFailureAnalyzer extends AbstractFailureAnalyzer<UnknownModulesException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnknownModulesException cause) {
        return new FailureAnalysis(cause.getMessage(), cause.advice(), cause);
    }
}
