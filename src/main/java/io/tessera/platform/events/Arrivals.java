package io.tessera.platform.events;

import io.tessera.platform.events.wire.WireEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Stores what comes to a module from elsewhere, as publishing does: counted for its listeners before the commit, taken back
 * when that fails.
 */
final class Arrivals {

    private final String module;
    private final InboundEvents inbound;
    private final Listeners listeners;
    private final EventMemory memory;
    private final Outbox outbox;
    private final Doubts doubts;

    Arrivals(
            String module,
            InboundEvents inbound,
            Listeners listeners,
            EventMemory memory,
            Outbox outbox,
            Doubts doubts) {
        this.module = module;
        this.inbound = inbound;
        this.listeners = listeners;
        this.memory = memory;
        this.outbox = outbox;
        this.doubts = doubts;
    }

    /**
     * An event that a listener of the module wants.
     *
     * @param wire the event as it came
     * @param type what it is
     * @param event the record
     */
    record Arrival(WireEvent wire, EventType type, Object event) {

        /** Returns the lane that the event's facts belong to. */
        int lane() {
            return EventType.lane(event, wire.eventId());
        }
    }

    /** Stores events in the running transaction; what is there already is left as it is. */
    void store(List<Arrival> arrivals) {
        var heardBy =
                arrivals.stream().map(arrival -> listeners(arrival.type())).toList();
        // what is stored before the listeners are known is not counted for them: it is nobody's own
        var origins = heardBy.stream()
                .map(those -> those.isEmpty() ? 0 : outbox.origin())
                .toList();
        var fresh = inbound.store(arrivals.stream().map(Arrival::wire).toList(), origins);
        var counted = new ArrayList<Counted>();
        for (var i = 0; i < arrivals.size(); i++) {
            var arrival = arrivals.get(i);
            if (fresh.remove(arrival.wire().eventId()) && !heardBy.get(i).isEmpty()) {
                counted.add(new Counted(
                        arrival.wire().eventId(), new FlowId(arrival.wire().flow()), heardBy.get(i)));
                count(arrival, heardBy.get(i));
            }
        }
        if (!counted.isEmpty()) {
            TransactionSynchronizationManager.registerSynchronization(new Commit(counted));
        }
    }

    private List<Listener> listeners(EventType type) {
        return listeners.of(type).stream()
                .filter(listener -> listener.module().equals(module))
                .toList();
    }

    private void count(Arrival arrival, List<Listener> heardBy) {
        var wire = arrival.wire();
        memory.keep(wire.eventId(), arrival.event(), wire.payload().length, heardBy.size());
        heardBy.forEach(listener -> listener.expect(new FlowId(wire.flow())));
    }

    private record Counted(UUID eventId, FlowId flow, List<Listener> listeners) {}

    private final class Commit implements TransactionSynchronization {

        private final List<Counted> counted;

        Commit(List<Counted> counted) {
            this.counted = counted;
        }

        @Override
        public void afterCompletion(int status) {
            var ids = counted.stream().map(Counted::eventId).toList();
            switch (status) {
                case STATUS_COMMITTED -> wake();
                case STATUS_ROLLED_BACK -> takeBack(ids);
                default ->
                    doubts.add(EventTable.inboundOf(module), ids, (stored, lost) -> {
                        takeBack(lost);
                        wake();
                    });
            }
        }

        private void wake() {
            var all = new HashSet<Listener>();
            counted.forEach(each -> all.addAll(each.listeners()));
            all.forEach(Listener::wake);
        }

        private void takeBack(Collection<UUID> ids) {
            var gone = Set.copyOf(ids);
            for (var each : counted) {
                if (gone.contains(each.eventId())) {
                    memory.forget(each.eventId());
                    each.listeners().forEach(listener -> listener.expectNoMore(each.flow()));
                }
            }
        }
    }
}
