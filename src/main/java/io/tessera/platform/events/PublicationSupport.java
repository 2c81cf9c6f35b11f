package io.tessera.platform.events;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What becomes of published events: stored, counted, kept in memory, and their listeners woken. */
final class PublicationSupport {

    private final EventCodec codec;
    private final EventIds ids;
    private final Listeners listeners;
    private final Outbox outbox;
    private final EventMemory memory;
    private final Doubts doubts;
    private final Outgoing outgoing;
    private final EventTracing tracing;
    private final EventMeters meters;

    PublicationSupport(
            EventCodec codec,
            EventIds ids,
            Listeners listeners,
            Outbox outbox,
            EventMemory memory,
            Doubts doubts,
            Outgoing outgoing,
            EventTracing tracing,
            EventMeters meters) {
        this.codec = codec;
        this.ids = ids;
        this.listeners = listeners;
        this.outbox = outbox;
        this.memory = memory;
        this.doubts = doubts;
        this.outgoing = outgoing;
        this.tracing = tracing;
        this.meters = meters;
    }

    /** Makes an event ready to be stored; what cannot be written as JSON fails here, at the publisher. */
    PublishedEvent prepare(EventType type, Object event, FlowId flow) {
        var id = ids.next();
        var heardBy = listeners.of(type);
        var json = isKept(heardBy) ? codec.write(event) : new byte[0];
        return new PublishedEvent(type, event, id, EventType.lane(event, id), json, flow, tracing.current(), heardBy);
    }

    /** Returns the events that anybody may listen to: the others need not be stored. */
    List<PublishedEvent> heard(Collection<PublishedEvent> events) {
        return events.stream().filter(event -> isKept(event.listeners())).toList();
    }

    private boolean isKept(List<Listener> heardBy) {
        return outgoing.carries() || listeners.keep(heardBy);
    }

    /** Stores events in the running transaction. They are counted first, so that a failure can be taken back alike. */
    void save(List<PublishedEvent> events) {
        count(events);
        outbox.storeKept();
        outbox.store(module(events), events);
    }

    /** Stores events when the running transaction commits, if nothing comes in between. */
    void saveLast(List<PublishedEvent> events) {
        if (events.size() == 1) {
            count(events);
            outbox.storeLast(module(events), events.getFirst());
        } else {
            save(events);
        }
    }

    private void count(List<PublishedEvent> events) {
        events.forEach(event -> {
            if (!event.listeners().isEmpty()) {
                memory.keep(
                        event.id(),
                        event.event(),
                        event.json().length,
                        event.listeners().size());
            }
            event.listeners().forEach(listener -> listener.expect(event.flow()));
        });
    }

    private static String module(List<PublishedEvent> events) {
        return events.getFirst().type().module();
    }

    void committed(Collection<PublishedEvent> events) {
        events.stream()
                .flatMap(event -> event.listeners().stream())
                .collect(Collectors.toSet())
                .forEach(Listener::wake);
        listeners.published(events);
        events.forEach(event -> meters.published(event.type()));
        outgoing.published(events);
    }

    void rolledBack(Collection<PublishedEvent> events) {
        events.forEach(event -> {
            memory.forget(event.id());
            event.listeners().forEach(listener -> listener.expectNoMore(event.flow()));
        });
    }

    /** The connection broke while committing: whether the events are stored must be asked of the database. */
    void inDoubt(List<PublishedEvent> events) {
        if (!events.isEmpty()) {
            doubts.add(
                    EventTable.outboxOf(module(events)),
                    events.stream().map(PublishedEvent::id).toList(),
                    (stored, lost) -> {
                        rolledBack(among(events, lost));
                        committed(among(events, stored));
                    });
        }
    }

    private static List<PublishedEvent> among(List<PublishedEvent> events, Set<UUID> ids) {
        return events.stream().filter(event -> ids.contains(event.id())).toList();
    }
}
