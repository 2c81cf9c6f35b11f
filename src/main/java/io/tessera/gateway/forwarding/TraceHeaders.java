package io.tessera.gateway.forwarding;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;

/** Names the edge's own span to the instance, so that what happens there is told below it. */
final class TraceHeaders {

    private final ObjectProvider<Tracer> tracers;
    private final ObjectProvider<Propagator> propagators;

    TraceHeaders(ObjectProvider<Tracer> tracers, ObjectProvider<Propagator> propagators) {
        this.tracers = tracers;
        this.propagators = propagators;
    }

    /** Replaces what the client said of its trace, which the edge's span has taken up. Without tracing it goes through. */
    void putInto(HttpHeaders headers) {
        var tracer = tracers.getIfAvailable();
        var span = tracer == null ? null : tracer.currentSpan();
        if (span != null) {
            propagators.ifAvailable(propagator ->
                    propagator.inject(span.context(), headers, (into, name, value) -> headers.set(name, value)));
        }
    }
}
