package io.tessera.platform.events;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers to one listener: many events in a transaction, one by one when that fails, in halves when a list fails alone,
 * until the failing items are found and parked. Used by the listener's thread alone.
 */
final class Deliveries {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private final Listener listener;
    private final Invocation invocation;
    private final Inbox inbox;
    private final Parking parking;
    private final HeldAggregates held;
    private final Consumer<Delivery> done;
    private final ModuleTransactionRunner transactions;
    private final Persistence persistence;
    private final EventsSettings settings;
    private final EventMeters meters;
    private final String transaction;

    Deliveries(
            Listener listener,
            Invocation invocation,
            Inbox inbox,
            Parking parking,
            HeldAggregates held,
            DeliverySupport support,
            Persistence persistence,
            Consumer<Delivery> done) {
        this.listener = listener;
        this.invocation = invocation;
        this.inbox = inbox;
        this.parking = parking;
        this.held = held;
        this.done = done;
        this.transactions = support.transactions();
        this.settings = support.settings();
        this.meters = support.meters();
        this.persistence = persistence;
        var method = listener.subscription().method();
        this.transaction = method.getDeclaringClass().getName() + "." + method.getName();
    }

    /** Delivers events of one source in order; afterwards everything up to the position is handled. */
    void deliver(List<Delivery> chunk, long position, LaneRights rights, Set<UUID> begun) throws InterruptedException {
        if (chunk.size() > 1 && begun.isEmpty()) {
            if (tryWhole(chunk, position, rights) == null) {
                return;
            }
        }
        for (var i = 0; i < chunk.size(); i++) {
            var delivery = chunk.get(i);
            var upTo = i == chunk.size() - 1 ? position : 0;
            if (begun.contains(delivery.eventId())) {
                deliverInParts(delivery, 0, delivery.facts().size(), rights);
                finish(delivery, upTo, rights);
            } else {
                deliverAlone(delivery, upTo, rights);
            }
        }
    }

    private void deliverAlone(Delivery delivery, long position, LaneRights rights) throws InterruptedException {
        var failure = tryWhole(List.of(delivery), position, rights);
        if (failure == null) {
            return;
        }
        if (delivery.divisible()) {
            halve(delivery, 0, delivery.facts().size(), rights);
            finish(delivery, position, rights);
        } else {
            park(delivery, delivery.facts().isEmpty() ? Inbox.WHOLE : 0, position, rights, failure);
            counted(delivery);
        }
    }

    private @Nullable Throwable tryWhole(List<Delivery> chunk, long position, LaneRights rights)
            throws InterruptedException {
        var queued = new HashSet<UUID>();
        var failure = persistence.attempt(() -> transactions.named(transaction, () -> {
            queued.clear();
            var keys = chunk.stream().map(Deliveries::whole).toList();
            var fresh = inbox.begin(listener.id(), chunk.getFirst().source(), position, lanes(chunk), rights, keys);
            var inputs = new ArrayList<Invocation.Input>(chunk.size());
            for (var delivery : chunk) {
                if (fresh.contains(whole(delivery))) {
                    admit(delivery, everything(delivery), inputs, queued);
                }
            }
            return call(inputs);
        }));
        if (failure == null) {
            redraw(queued);
            chunk.forEach(this::counted);
        }
        return failure;
    }

    private void halve(Delivery delivery, int from, int to, LaneRights rights) throws InterruptedException {
        var middle = (from + to) / 2;
        deliverInParts(delivery, from, middle, rights);
        deliverInParts(delivery, middle, to, rights);
    }

    private void deliverInParts(Delivery delivery, int from, int to, LaneRights rights) throws InterruptedException {
        var queued = new HashSet<UUID>();
        var failure = persistence.attempt(() -> transactions.named(transaction, () -> {
            queued.clear();
            var keys = IntStream.range(from, to)
                    .mapToObj(item -> item(delivery, item))
                    .toList();
            var fresh = inbox.begin(listener.id(), delivery.source(), 0, List.of(delivery.lane()), rights, keys);
            var items = IntStream.range(from, to)
                    .filter(item -> fresh.contains(item(delivery, item)))
                    .boxed()
                    .toList();
            var inputs = new ArrayList<Invocation.Input>(1);
            admit(delivery, items, inputs, queued);
            return call(inputs);
        }));
        redraw(queued);
        if (failure == null) {
            return;
        }
        if (to - from > 1) {
            halve(delivery, from, to, rights);
        } else {
            park(delivery, from, 0, rights, failure);
        }
    }

    /** Sorts the items of an event: those of held aggregates into the queue behind them, the others to the listener. */
    private void admit(Delivery delivery, List<Integer> items, List<Invocation.Input> inputs, Set<UUID> queued) {
        var facts = delivery.facts();
        var waiting = new ArrayList<Integer>();
        var free = new ArrayList<Fact>(items.size());
        for (int item : items) {
            var fact = facts.get(item);
            if (held.holds(fact.aggregateId())) {
                waiting.add(item);
                queued.add(fact.aggregateId());
            } else {
                free.add(fact);
            }
        }
        if (!waiting.isEmpty()) {
            parking.queue(listener.id(), delivery, waiting);
        }
        if (free.size() == facts.size()) {
            inputs.add(Invocation.Input.of(delivery, delivery.readable()));
        } else if (!free.isEmpty()) {
            inputs.add(Invocation.Input.of(delivery, delivery.withItems(free)));
        }
    }

    private static List<Integer> everything(Delivery delivery) {
        return IntStream.range(0, delivery.facts().size()).boxed().toList();
    }

    private void park(Delivery delivery, int item, long position, LaneRights rights, Throwable failure)
            throws InterruptedException {
        var error = Failures.text(failure);
        var whole = !delivery.divisible();
        var aggregate =
                Parking.aggregate(delivery, item < 0 ? null : delivery.facts().get(item));
        LOG.warn("{} fails at {} of {}: {}", listener.id(), delivery.type().name(), aggregate, error, failure);
        mustSucceed(persistence.attempt(() -> transactions.in(listener.module(), "park", () -> {
            var key = whole ? whole(delivery) : item(delivery, item);
            if (!inbox.begin(listener.id(), delivery.source(), position, List.of(delivery.lane()), rights, List.of(key))
                    .isEmpty()) {
                parking.park(listener.id(), delivery, item, settings.backOffAfter(1), error);
            }
            return true;
        })));
        redraw(Set.of(aggregate));
    }

    /** Notes that an event delivered in parts is done. */
    private void finish(Delivery delivery, long position, LaneRights rights) throws InterruptedException {
        mustSucceed(persistence.attempt(() -> transactions.in(
                listener.module(),
                "finish",
                () -> inbox.begin(
                        listener.id(),
                        delivery.source(),
                        position,
                        List.of(delivery.lane()),
                        rights,
                        List.of(whole(delivery))))));
        counted(delivery);
    }

    /** Brings the picture of the parked rows up to date. */
    void redraw(Collection<UUID> aggregates) throws InterruptedException {
        if (!aggregates.isEmpty()) {
            mustSucceed(persistence.attempt(() -> held.redraw(
                    aggregates,
                    transactions.in(listener.module(), "parked", () -> parking.summary(listener.id(), aggregates)))));
        }
    }

    /** Calls the listener within the running transaction. */
    boolean call(List<Invocation.Input> inputs) {
        try {
            invocation.call(inputs);
            return true;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new ListenerFailure(e);
        }
    }

    static void mustSucceed(@Nullable Throwable failure) {
        if (failure != null) {
            throw new IllegalStateException("The engine's own statement fails", failure);
        }
    }

    private void counted(Delivery delivery) {
        done.accept(delivery);
        listener.handled(delivery.flow());
        meters.handled(listener.id(), delivery.type().name(), delivery.eventId());
    }

    private static Set<Integer> lanes(List<Delivery> chunk) {
        return chunk.stream().map(Delivery::lane).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Inbox.Key whole(Delivery delivery) {
        return new Inbox.Key(delivery.eventId(), Inbox.WHOLE);
    }

    private static Inbox.Key item(Delivery delivery, int item) {
        return new Inbox.Key(delivery.eventId(), (short) item);
    }

    /** A checked exception of a listener. */
    private static final class ListenerFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ListenerFailure(Throwable cause) {
            super(cause);
        }
    }
}
