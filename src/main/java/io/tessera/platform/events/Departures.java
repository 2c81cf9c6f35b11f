package io.tessera.platform.events;

import io.tessera.platform.events.wire.WireEvent;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the listeners of a module have handled of outboxes they read themselves, before the outbox's module, or their own, ran
 * elsewhere: it comes once more over the topic, with its place in the outbox. Used by one thread at a time.
 */
final class Departures {

    private final String module;
    private final JdbcTemplate jdbc;
    private final Inbox inbox;
    private Map<Place, Long> positions = Map.of();
    private Set<UUID> begun = Set.of();

    Departures(String module, JdbcTemplate jdbc) {
        this.module = module;
        this.jdbc = jdbc;
        this.inbox = new Inbox(module, jdbc);
    }

    private record Place(String listener, String source, int lane) {}

    /** Reads how far these sources' outboxes were handled here; nobody changes that while they run elsewhere. Needs a transaction. */
    void read(Collection<String> sources) {
        var found = new HashMap<Place, Long>();
        jdbc.query(
                """
                select listener, source_module, lane, position from %s.listener_position
                where source_module = any(?) and position > 0""".formatted(module),
                row -> {
                    found.put(new Place(row.getString(1), row.getString(2), row.getInt(3)), row.getLong(4));
                },
                (Object) sources.toArray(String[]::new));
        begun = found.isEmpty() ? Set.of() : new HashSet<>(inbox.begun());
        positions = found;
    }

    /** Returns whether a listener has handled an event that comes now. */
    boolean hasHandled(Listener listener, WireEvent event) {
        if (positions.isEmpty() || event.sourceId() == 0) {
            return false;
        }
        var position = positions.get(new Place(listener.id(), event.source(), event.lane()));
        return position != null && event.sourceId() <= position;
    }

    /** Returns whether a listener may have handled some items of an event that comes now. */
    boolean hasBegun(WireEvent event) {
        return begun.contains(event.eventId());
    }

    /** Notes in the running transaction that a listener has handled events. */
    void note(Listener listener, Collection<UUID> eventIds) {
        inbox.note(listener.id(), eventIds);
    }
}
