package io.tessera.platform.events;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;

/** What leaves this process: whether anything does, and how far the relays have come. */
final class Outgoing {

    private final boolean carries;
    private volatile Map<String, Relay> relays = Map.of();

    /** With a bridge, every event of the modules here is stored and sent; without, only what somebody here hears is stored. */
    Outgoing(boolean carries) {
        this.carries = carries;
    }

    boolean carries() {
        return carries;
    }

    /** Tells who relays which module. */
    void are(Map<String, Relay> relays) {
        this.relays = Map.copyOf(relays);
    }

    /** Wakes the relays of events that are stored now. */
    void published(Collection<PublishedEvent> events) {
        if (carries) {
            events.stream()
                    .map(event -> event.type().module())
                    .distinct()
                    .map(relays::get)
                    .filter(Objects::nonNull)
                    .forEach(Relay::wake);
        }
    }

    /** Returns up to which place in a module's outbox everything is sent, as far as is known: what lies behind must stay. */
    long relayed(String module) {
        var relay = relays.get(module);
        return !carries ? Long.MAX_VALUE : relay == null ? 0 : relay.position();
    }
}
