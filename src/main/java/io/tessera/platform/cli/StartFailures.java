package io.tessera.platform.cli;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/**
 * Keeps what Spring Boot found out about a start that failed, so that the command line can say it in its own form: what is
 * wrong and what to do, without a frame of stars.
 */
public final class StartFailures implements FailureAnalysisReporter {

    private static final AtomicReference<@Nullable FailureAnalysis> LAST = new AtomicReference<>();

    @Override
    public void report(FailureAnalysis analysis) {
        LAST.set(analysis);
    }

    /** Hands over the analysis of the last failed start, once. */
    static Optional<FailureAnalysis> takeLast() {
        return Optional.ofNullable(LAST.getAndSet(null));
    }
}
