package io.tessera.platform.events;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Who listens to what in this process; known once all beans are there. */
final class Listeners {

    private final Map<String, LongAdder> published = new ConcurrentHashMap<>();
    private final Map<String, Rate> rates = new ConcurrentHashMap<>();
    private volatile @Nullable Map<EventType, List<Listener>> byType;
    private volatile List<Listener> all = List.of();

    /** Tells who listens. */
    void are(List<Listener> listeners) {
        var found = new HashMap<EventType, List<Listener>>();
        for (var listener : listeners) {
            listener.types()
                    .values()
                    .forEach(type -> found.merge(
                            type,
                            List.of(listener),
                            (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream())
                                    .toList()));
        }
        all = List.copyOf(listeners);
        byType = Map.copyOf(found);
    }

    /** Tells that nobody can be told to listen: everything is stored until somebody can. */
    void areUnknown() {
        byType = null;
    }

    List<Listener> all() {
        return all;
    }

    Optional<Listener> named(String id) {
        return all.stream().filter(listener -> listener.id().equals(id)).findFirst();
    }

    List<Listener> of(EventType type) {
        var known = byType;
        return known == null ? List.of() : known.getOrDefault(type, List.of());
    }

    /**
     * Returns whether an event has to be stored: where somebody listens, or where it is not known yet who does. What nobody
     * in this process hears, and no bridge carries elsewhere, would only be written to be pruned.
     */
    boolean keep(List<Listener> heardBy) {
        return !heardBy.isEmpty() || byType == null;
    }

    void published(Collection<PublishedEvent> events) {
        for (var event : events) {
            var module = event.type().module();
            published.computeIfAbsent(module, key -> new LongAdder()).increment();
            rates.computeIfAbsent(module, key -> new Rate()).count();
        }
    }

    long publishedTotal(String module) {
        var count = published.get(module);
        return count == null ? 0 : count.sum();
    }

    double publishedPerSecond(String module) {
        var rate = rates.get(module);
        return rate == null ? 0 : rate.perSecond();
    }
}
