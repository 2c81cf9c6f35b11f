package io.tessera.platform.events;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is measured of each type of event: how many were published, how many each listener handled, how long after they were
 * published, and how long the listener's method took. Where nobody asks for figures there is no registry, and nothing is kept.
 */
final class EventMeters {

    private static final String LISTENER = "listener";
    private static final String TYPE = "type";

    private final Supplier<@Nullable MeterRegistry> registry;
    private final Clock clock;
    private final Map<String, Counter> published = new ConcurrentHashMap<>();
    private final Map<Heard, Timer> lags = new ConcurrentHashMap<>();
    private final Map<String, Timer> calls = new ConcurrentHashMap<>();

    EventMeters(Supplier<@Nullable MeterRegistry> registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    private record Heard(String listener, String type) {}

    /** Counts an event whose transaction has committed. */
    void published(EventType type) {
        var to = registry.get();
        if (to != null) {
            published
                    .computeIfAbsent(
                            type.name(),
                            name -> Counter.builder("tessera.events.published.by.type")
                                    .description("Events stored, by type")
                                    .tag("module", type.module())
                                    .tag(TYPE, name)
                                    .register(to))
                    .increment();
        }
    }

    /** Notes that a listener has handled an event, whose id tells when it was published. */
    void handled(String listener, String type, UUID eventId) {
        var to = registry.get();
        if (to != null) {
            lags.computeIfAbsent(
                            new Heard(listener, type),
                            heard -> Timer.builder("tessera.events.lag")
                                    .description("From publishing an event until a listener's effect is committed")
                                    .tag(LISTENER, listener)
                                    .tag(TYPE, type)
                                    .register(to))
                    .record(Math.max(0, clock.millis() - EventIds.millis(eventId)), TimeUnit.MILLISECONDS);
        }
    }

    /** Notes how long a listener's method ran, whether it failed or not. */
    void called(String listener, long nanos) {
        var to = registry.get();
        if (to != null) {
            calls.computeIfAbsent(
                            listener,
                            id -> Timer.builder("tessera.events.handling")
                                    .description("Time in the listener's method, once per event or batch")
                                    .tag(LISTENER, id)
                                    .register(to))
                    .record(nanos, TimeUnit.NANOSECONDS);
        }
    }
}
