package io.tessera.platform.events;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Events as objects, from their publication until their last listener in this process has handled them: so that nothing
 * needs to be read back from JSON. Bounded; what does not fit is read from the outbox.
 */
final class EventMemory {

    private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();
    private final long limit;

    EventMemory(long limit) {
        this.limit = limit;
    }

    void keep(PublishedEvent event) {
        var size = event.json().length;
        if (bytes.get() + size <= limit) {
            bytes.addAndGet(size);
            kept.put(event.id(), new Kept(event.event(), size, event.listeners().size()));
        }
    }

    @Nullable
    Object find(UUID eventId) {
        var found = kept.get(eventId);
        return found == null ? null : found.event();
    }

    /** Says that one listener needs the event no more. */
    void release(UUID eventId) {
        kept.computeIfPresent(eventId, (id, event) -> {
            if (event.listeners() > 1) {
                return new Kept(event.event(), event.size(), event.listeners() - 1);
            }
            bytes.addAndGet(-event.size());
            return null;
        });
    }

    /** Forgets an event that was rolled back. */
    void forget(UUID eventId) {
        var event = kept.remove(eventId);
        if (event != null) {
            bytes.addAndGet(-event.size());
        }
    }

    private record Kept(Object event, int size, int listeners) {}
}
