package io.tessera.platform.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** Puts together what works for each listener. */
final class WorkerFactory {

    private final Subscriptions subscriptions;
    private final EventCatalog catalog;
    private final Set<String> modules;
    private final BeanFactory beans;
    private final JdbcTemplate jdbc;
    private final Outbox outbox;
    private final Census census;
    private final FlowLedger ledger;
    private final DeliverySupport support;
    private final UUID owner = UUID.randomUUID();

    WorkerFactory(
            Subscriptions subscriptions,
            EventCatalog catalog,
            Set<String> modules,
            BeanFactory beans,
            JdbcTemplate jdbc,
            Outbox outbox,
            Census census,
            FlowLedger ledger,
            DeliverySupport support) {
        this.subscriptions = subscriptions;
        this.catalog = catalog;
        this.modules = modules;
        this.beans = beans;
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.census = census;
        this.ledger = ledger;
        this.support = support;
    }

    /** Returns the modules that run in this process. */
    Set<String> modules() {
        return modules;
    }

    /** Makes a lease for each module that listens. */
    Map<String, LaneLease> leases() {
        var leases = new TreeMap<String, LaneLease>();
        for (var subscription : subscriptions.all()) {
            leases.computeIfAbsent(
                    subscription.module(),
                    module -> new LaneLease(module, owner, support.settings().lease(), jdbc, support.transactions()));
        }
        return leases;
    }

    /** Makes a worker for each listener. */
    List<ListenerWorker> workers(Map<String, LaneLease> leases, StopSignal stop) {
        var bulkheads = new HashMap<String, Semaphore>();
        var workers = new ArrayList<ListenerWorker>();
        for (var subscription : subscriptions.all()) {
            var module = subscription.module();
            var bulkhead = bulkheads.computeIfAbsent(
                    module, key -> new Semaphore(support.settings().concurrency(), true));
            var lease = leases.get(module);
            if (lease == null) {
                throw new IllegalStateException("No lease for " + module);
            }
            workers.add(worker(subscription, lease, bulkhead, stop));
        }
        return workers;
    }

    private ListenerWorker worker(Subscription subscription, LaneLease lease, Semaphore bulkhead, StopSignal stop) {
        var types = catalog.assignableTo(subscription.listensTo());
        if (types.isEmpty()) {
            throw new IllegalStateException("Listener %s listens to %s, which no event is"
                    .formatted(subscription.id(), subscription.listensTo().getName()));
        }
        var listener = new Listener(subscription, types, ledger);
        var readers = readers(types, listener);
        var module = subscription.module();
        var inbox = new Inbox(module, jdbc);
        var parking = new Parking(module, jdbc, support.codec());
        var held = new HeldAggregates(module, ledger);
        var persistence = new Persistence(subscription.id(), support.settings(), stop);
        var recovery = new Recovery(listener, inbox, outbox, census, support, persistence);
        var invocation = new Invocation(
                subscription,
                () -> behindProxy(beans.getBean(subscription.beanName())),
                support.tracing(),
                support.meters());
        var deliveries = new Deliveries(
                listener, invocation, inbox, parking, held, support, persistence, done(recovery, readers));
        var redeliveries = new Redeliveries(
                listener, deliveries, inbox, parking, held, census, support, persistence, readers.keySet());
        return new ListenerWorker(
                listener,
                List.copyOf(readers.values()),
                recovery,
                deliveries,
                redeliveries,
                held,
                new Positions(listener, inbox, support.transactions()),
                lease,
                bulkhead,
                support.settings(),
                stop);
    }

    /** The annotation's own transaction and executor do not apply: the engine has begun the transaction. */
    private static Object behindProxy(Object bean) {
        var target = AopProxyUtils.getSingletonTarget(bean);
        return target == null ? bean : target;
    }

    private Map<String, OutboxReader> readers(List<EventType> types, Listener listener) {
        var readers = new LinkedHashMap<String, OutboxReader>();
        var sources = types.stream().map(EventType::module).collect(Collectors.toCollection(TreeSet::new));
        // what came while a source ran elsewhere stands before what its outbox brings now
        var here = sources.stream().filter(modules::contains).toList();
        var first = anyInbound(listener.module(), here);
        if (first || here.size() < sources.size()) {
            readers.put(EventTable.INBOUND, reader(EventTable.inboundOf(listener.module()), first, listener));
        }
        here.forEach(source -> readers.put(source, reader(EventTable.outboxOf(source), false, listener)));
        return readers;
    }

    private OutboxReader reader(EventTable table, boolean first, Listener listener) {
        return new OutboxReader(table, first, listener.types(), outbox, support);
    }

    private boolean anyInbound(String module, List<String> sources) {
        return support.transactions().in(module, "inbound", () -> new InboundEvents(module, jdbc).anyOf(sources));
    }

    private Consumer<Delivery> done(Recovery recovery, Map<String, OutboxReader> readers) {
        return delivery -> {
            support.memory().release(delivery.eventId());
            recovery.handled(delivery);
            var reader = readers.get(delivery.source());
            if (reader != null) {
                reader.handled(delivery.position());
            }
        };
    }
}
