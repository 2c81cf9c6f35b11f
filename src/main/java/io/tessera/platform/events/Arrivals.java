package io.tessera.platform.events;

import io.tessera.platform.events.wire.WireEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
    private final Departures departures;
    private final ModuleTransactionRunner transactions;

    Arrivals(
            String module,
            InboundEvents inbound,
            Listeners listeners,
            Outbox outbox,
            Doubts doubts,
            Departures departures,
            DeliverySupport support) {
        this.module = module;
        this.inbound = inbound;
        this.listeners = listeners;
        this.memory = support.memory();
        this.outbox = outbox;
        this.doubts = doubts;
        this.departures = departures;
        this.transactions = support.transactions();
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

    /** Looks up what of these sources was handled here before they ran elsewhere. */
    void lookBack(Collection<String> sources) {
        transactions.in(module, "departures", () -> {
            departures.read(sources);
            return true;
        });
    }

    /**
     * Stores events in the running transaction; what is there already is left as it is, and so is what all who hear it have
     * handled before its source ran elsewhere.
     */
    void store(List<Arrival> arrivals) {
        var heard = arrivals.stream()
                .map(arrival -> new Heard(arrival, listeners(arrival.type())))
                .filter(each -> !isHandled(each))
                .toList();
        var fresh = inbound.store(
                heard.stream().map(each -> each.arrival().wire()).toList(),
                heard.stream().map(this::origin).toList());
        var stored = heard.stream()
                .filter(each -> fresh.remove(each.arrival().wire().eventId()))
                .toList();
        noteHandled(stored);
        var audible = stored.stream().filter(each -> !each.by().isEmpty()).toList();
        audible.stream().filter(each -> origin(each) != 0).forEach(this::count);
        if (!audible.isEmpty()) {
            TransactionSynchronizationManager.registerSynchronization(new Commit(audible));
        }
    }

    /** An event and who hears it. */
    private record Heard(Arrival arrival, List<Listener> by) {}

    private boolean isHandled(Heard each) {
        return !each.by().isEmpty()
                && each.by().stream()
                        .allMatch(listener ->
                                departures.hasHandled(listener, each.arrival().wire()));
    }

    private void noteHandled(List<Heard> stored) {
        var handled = new HashMap<Listener, List<UUID>>();
        for (var each : stored) {
            var wire = each.arrival().wire();
            each.by().stream()
                    .filter(listener -> departures.hasHandled(listener, wire))
                    .forEach(listener -> handled.computeIfAbsent(listener, key -> new ArrayList<>())
                            .add(wire.eventId()));
        }
        handled.forEach(departures::note);
    }

    /**
     * What is stored before the listeners are known is not counted for them: it is nobody's own. Nor is what was delivered in
     * part before, so that whoever delivers it looks what is left.
     */
    private int origin(Heard each) {
        return each.by().isEmpty() || departures.hasBegun(each.arrival().wire()) ? 0 : outbox.origin();
    }

    private List<Listener> listeners(EventType type) {
        return listeners.of(type).stream()
                .filter(listener -> listener.module().equals(module))
                .toList();
    }

    private void count(Heard each) {
        var wire = each.arrival().wire();
        memory.keep(
                wire.eventId(),
                each.arrival().event(),
                wire.payload().length,
                each.by().size());
        each.by().forEach(listener -> listener.expect(new FlowId(wire.flow())));
    }

    private final class Commit implements TransactionSynchronization {

        private final List<Heard> heard;

        Commit(List<Heard> heard) {
            this.heard = heard;
        }

        @Override
        public void afterCompletion(int status) {
            var ids =
                    heard.stream().map(each -> each.arrival().wire().eventId()).toList();
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
            heard.forEach(each -> all.addAll(each.by()));
            all.forEach(Listener::wake);
        }

        private void takeBack(Collection<UUID> ids) {
            var gone = Set.copyOf(ids);
            for (var each : heard) {
                var wire = each.arrival().wire();
                if (gone.contains(wire.eventId()) && origin(each) != 0) {
                    memory.forget(wire.eventId());
                    each.by().forEach(listener -> listener.expectNoMore(new FlowId(wire.flow())));
                }
            }
        }
    }
}
