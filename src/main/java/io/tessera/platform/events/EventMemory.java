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

    /** Keeps an event for so many listeners more, if there is room. */
    void keep(UUID eventId, Object event, int size, int listeners) {
        if (bytes.get() + size <= limit) {
            kept.compute(eventId, (id, known) -> {
                if (known != null) {
                    return new Kept(known.event(), known.size(), known.listeners() + listeners);
                }
                bytes.addAndGet(size);
                return new Kept(event, size, listeners);
            });
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
