package io.tessera.platform.events;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Carries a trace with the events: what a listener does is a span below the one that published, in whichever process that was.
 * The context travels as W3C {@code traceparent}. Log lines of listeners name flow, module and event, traced or not.
 */
final class EventTracing {

    /** Version, trace, parent and flags in hexadecimal digits: the only form there is so far. */
    private static final Pattern TRACEPARENT = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private static final String HEADER = "traceparent";

    private final Supplier<@Nullable Tracer> tracer;
    private final Supplier<@Nullable Propagator> propagator;

    /** Takes what traces, looked up when it is needed first; where nothing is traced there is none. */
    EventTracing(Supplier<@Nullable Tracer> tracer, Supplier<@Nullable Propagator> propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** Work that may fail. */
    interface Work<X extends Throwable> {
        void run() throws X;
    }

    /**
     * What a span is about.
     *
     * @param name what is done: the listener's id
     * @param module the module that does it
     * @param type the name of the event's type; null when it is not an event that causes the work
     * @param event the event's id; null likewise
     */
    record Cause(
            String name,
            String module,
            @Nullable String type,
            @Nullable String event) {}

    /** Returns whether anything is traced in this process. */
    boolean isOn() {
        return tracer.get() != null;
    }

    /** Returns the running span as a traceparent, null when none runs. */
    @Nullable
    String current() {
        var running = tracer.get();
        var span = running == null ? null : running.currentSpan();
        var carrier = propagator.get();
        if (span == null || carrier == null) {
            return null;
        }
        var found = new String[1];
        carrier.inject(span.context(), found, (into, name, value) -> {
            if (name.equals(HEADER)) {
                found[0] = value;
            }
        });
        return found[0];
    }

    /** Returns a text if it is a traceparent, else null: what comes from elsewhere may be anything. */
    static @Nullable String checked(@Nullable String text) {
        return text != null && TRACEPARENT.matcher(text).matches() ? text : null;
    }

    /** Runs work as a span below another one, that may have ended long ago and elsewhere; with a null trace as no span at all. */
    <X extends Throwable> void within(@Nullable String trace, FlowId flow, Cause cause, Work<X> work) throws X {
        try (var ignoredFlow = MDC.putCloseable("flow", flow.toString());
                var ignoredModule = MDC.putCloseable("module", cause.module());
                var ignoredEvent = MDC.putCloseable("event_id", cause.event())) {
            var running = trace == null ? null : tracer.get();
            var carrier = propagator.get();
            if (running == null || carrier == null) {
                work.run();
            } else {
                traced(running, span(carrier, trace, flow, cause), work);
            }
        }
    }

    private static Span span(Propagator carrier, @Nullable String trace, FlowId flow, Cause cause) {
        var span = carrier.extract(trace, (from, name) -> name.equals(HEADER) ? from : null)
                .name(cause.name())
                .kind(cause.event() == null ? Span.Kind.PRODUCER : Span.Kind.CONSUMER)
                .tag("tessera.flow", flow.toString())
                .tag("tessera.module", cause.module());
        if (cause.type() != null && cause.event() != null) {
            span.tag("messaging.message.id", cause.event()).tag("tessera.event.type", cause.type());
        }
        return span.start();
    }

    private static <X extends Throwable> void traced(Tracer tracer, Span span, Work<X> work) throws X {
        try (var ignored = tracer.withSpan(span)) {
            work.run();
        } catch (RuntimeException | Error failure) {
            span.error(failure);
            throw failure;
        } finally {
            span.end();
        }
    }
}
