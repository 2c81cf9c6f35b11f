package io.tessera.platform.events;

import io.tessera.platform.events.wire.KafkaClients;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts together what carries events out of this process and into it. */
final class BridgeFactory {

    private final Subscriptions subscriptions;
    private final EventCatalog catalog;
    private final Set<String> modules;
    private final JdbcTemplate jdbc;
    private final Outbox outbox;
    private final Listeners listeners;
    private final Doubts doubts;
    private final FlowLedger ledger;
    private final DeliverySupport support;
    private final KafkaClients clients;
    private final UUID owner = UUID.randomUUID();

    BridgeFactory(
            Subscriptions subscriptions,
            EventCatalog catalog,
            Set<String> modules,
            JdbcTemplate jdbc,
            Outbox outbox,
            Listeners listeners,
            Doubts doubts,
            FlowLedger ledger,
            DeliverySupport support,
            KafkaClients clients) {
        this.subscriptions = subscriptions;
        this.catalog = catalog;
        this.modules = modules;
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.listeners = listeners;
        this.doubts = doubts;
        this.ledger = ledger;
        this.support = support;
        this.clients = clients;
    }

    /** Returns the modules of this process that publish anything. */
    Set<String> publishers() {
        var publishers = new TreeSet<String>();
        catalog.all().stream().map(EventType::module).filter(modules::contains).forEach(publishers::add);
        return publishers;
    }

    /** Returns, by listening module, the modules that it hears and that do not run here. */
    Map<String, Set<String>> remoteSources() {
        var sources = new TreeMap<String, Set<String>>();
        for (var subscription : subscriptions.all()) {
            for (var type : catalog.assignableTo(subscription.listensTo())) {
                if (!modules.contains(type.module())) {
                    sources.computeIfAbsent(subscription.module(), key -> new TreeSet<>())
                            .add(type.module());
                }
            }
        }
        return sources;
    }

    /** Makes a relay for each module that publishes. */
    Map<String, Relay> relays(StopSignal stop) {
        var relays = new HashMap<String, Relay>();
        for (var module : publishers()) {
            var post = new RelayPost(module, owner, support.settings().lease(), jdbc, support.transactions());
            var tail = new OutboxTail(EventTable.outboxOf(module), outbox, support.transactions());
            relays.put(module, new Relay(module, tail, new SentEvents(module, jdbc), post, clients, support, stop));
        }
        return relays;
    }

    /** Makes a receiver for each module that hears others from elsewhere. */
    List<Receiver> receivers(StopSignal stop) {
        var receivers = new ArrayList<Receiver>();
        remoteSources().forEach((module, sources) -> receivers.add(receiver(module, sources, stop)));
        return receivers;
    }

    private Receiver receiver(String module, Set<String> sources, StopSignal stop) {
        var wanted = new HashSet<String>();
        for (var subscription : subscriptions.all()) {
            if (subscription.module().equals(module)) {
                catalog.assignableTo(subscription.listensTo()).forEach(type -> wanted.add(type.name()));
            }
        }
        var reading = new Reading(catalog, support.codec(), wanted);
        var inbound = new InboundEvents(module, jdbc);
        var departures = new Departures(module, jdbc);
        var arrivals = new Arrivals(module, inbound, listeners, outbox, doubts, departures, support);
        var letters = new DeadLetters(
                module,
                new Parking(module, jdbc, support.codec()),
                new HeldAggregates(module, ledger),
                reading,
                arrivals,
                support.transactions());
        return new Receiver(module, sources, clients, reading, inbound, arrivals, letters, support, stop);
    }
}
