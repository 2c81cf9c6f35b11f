package io.tessera.platform.events;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextRefreshedEvent;

/** The engine in figures: events published by module; deliveries handled, waiting and parked by listener. */
final class EventMetrics implements ApplicationListener<ContextRefreshedEvent> {

    private static final String LISTENER = "listener";

    private final Subscriptions subscriptions;
    private final Listeners listeners;
    private final EventEngine engine;
    private final Collection<String> modules;
    private final ObjectProvider<MeterRegistry> registries;

    EventMetrics(
            Subscriptions subscriptions,
            Listeners listeners,
            EventEngine engine,
            Collection<String> modules,
            ObjectProvider<MeterRegistry> registries) {
        this.registries = registries;
        this.subscriptions = subscriptions;
        this.listeners = listeners;
        this.engine = engine;
        this.modules = modules;
    }

    /** Only now are all listeners known; where nobody asks for figures there is no registry. */
    @Override
    public void onApplicationEvent(ContextRefreshedEvent refreshed) {
        registries.ifAvailable(this::bind);
    }

    private void bind(MeterRegistry registry) {
        for (var module : modules) {
            FunctionCounter.builder("tessera.events.published", listeners, all -> all.publishedTotal(module))
                    .description("Events stored by a module")
                    .tag("module", module)
                    .register(registry);
        }
        subscriptions.all().forEach(subscription -> bind(registry, subscription.id()));
    }

    private void bind(MeterRegistry registry, String id) {
        FunctionCounter.builder(
                        "tessera.events.handled",
                        listeners,
                        all -> all.named(id).map(Listener::handledTotal).orElse(0L))
                .description("Deliveries handled by a listener")
                .tag(LISTENER, id)
                .register(registry);
        Gauge.builder(
                        "tessera.events.backlog",
                        listeners,
                        all -> all.named(id).map(Listener::backlog).orElse(0L))
                .description("Deliveries a listener has before it")
                .tag(LISTENER, id)
                .register(registry);
        Gauge.builder("tessera.events.parked", engine, running -> {
                    var worker = running.workers().get(id);
                    return worker == null ? 0 : worker.held().parkedFacts();
                })
                .description("Facts a listener gave up on until they are redriven")
                .tag(LISTENER, id)
                .register(registry);
    }
}
