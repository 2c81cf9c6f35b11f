package io.tessera.platform.events;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries parked facts of one listener again, the first of each aggregate first. Used by the listener's thread alone. */
final class Redeliveries {

    private static final Logger LOG = LoggerFactory.getLogger(Redeliveries.class);

    private final Listener listener;
    private final Deliveries deliveries;
    private final Inbox inbox;
    private final Parking parking;
    private final HeldAggregates held;
    private final Census census;
    private final ModuleTransactionRunner transactions;
    private final EventCodec codec;
    private final EventsSettings settings;
    private final Persistence persistence;
    private final Set<String> sources;

    Redeliveries(
            Listener listener,
            Deliveries deliveries,
            Inbox inbox,
            Parking parking,
            HeldAggregates held,
            Census census,
            DeliverySupport support,
            Persistence persistence,
            Set<String> sources) {
        this.listener = listener;
        this.deliveries = deliveries;
        this.inbox = inbox;
        this.parking = parking;
        this.held = held;
        this.census = census;
        this.transactions = support.transactions();
        this.codec = support.codec();
        this.settings = support.settings();
        this.persistence = persistence;
        this.sources = sources;
    }

    /**
     * Looks at all parked rows afresh. What other processes' attempts have caused is counted before the attempts are counted
     * off.
     */
    void load() throws InterruptedException {
        Deliveries.mustSucceed(persistence.attempt(() -> {
            var now = transactions.in(listener.module(), "parked", () -> parking.summary(listener.id(), null));
            census.advance(listener.module());
            held.redraw(now);
        }));
    }

    /** Tries one fact that is due; returns false when none is. */
    boolean deliverNext(LaneRights rights) throws InterruptedException {
        var next = held.next(rights);
        if (next.isEmpty() || next.get().getValue().due() - System.nanoTime() > 0) {
            return false;
        }
        var aggregate = next.get().getKey();
        deliverHead(aggregate, rights);
        deliveries.redraw(Set.of(aggregate));
        return true;
    }

    private void deliverHead(UUID aggregate, LaneRights rights) throws InterruptedException {
        var lane = List.of(Lanes.of(aggregate));
        var tried = new ParkedFact[1];
        var failure = persistence.attempt(() -> transactions.named(
                listener.subscription().method().getDeclaringClass().getName() + ".again", () -> {
                    tried[0] = null;
                    Optional<ParkedFact> head = parking.head(listener.id(), aggregate);
                    if (head.isPresent() && !head.get().parked()) {
                        var fact = head.get();
                        inbox.begin(listener.id(), source(fact), 0, lane, rights, List.of());
                        tried[0] = fact;
                        parking.remove(fact.id());
                        deliveries.call(List.of(
                                new Invocation.Input(read(fact), fact.flow(), null, fact.type(), fact.eventId())));
                    }
                    return true;
                }));
        if (failure != null && tried[0] != null) {
            failed(tried[0], aggregate, rights, failure);
        } else {
            Deliveries.mustSucceed(failure);
        }
    }

    /** What it came from may run elsewhere by now, or again here: any source read here proves who has the lane. */
    private String source(ParkedFact fact) {
        return sources.contains(fact.source())
                ? fact.source()
                : sources.iterator().next();
    }

    private Object read(ParkedFact fact) {
        var type = listener.types().get(fact.type());
        if (type == null) {
            throw new IllegalStateException(listener.id() + " listens to " + fact.type() + " no more");
        }
        return codec.read(fact.payload(), type);
    }

    private void failed(ParkedFact fact, UUID aggregate, LaneRights rights, Throwable failure)
            throws InterruptedException {
        var attempts = fact.attempts() + 1;
        var parked = attempts >= settings.attempts();
        var lane = List.of(Lanes.of(aggregate));
        var error = Failures.text(failure);
        Deliveries.mustSucceed(persistence.attempt(() -> transactions.in(listener.module(), "park", () -> {
            inbox.begin(listener.id(), source(fact), 0, lane, rights, List.of());
            parking.failed(fact.id(), attempts, parked, settings.backOffAfter(attempts), error);
            return true;
        })));
        if (parked) {
            LOG.error(
                    "{} gives up on {} of {} after {} attempts until it is redriven: {}",
                    listener.id(),
                    fact.type(),
                    aggregate,
                    attempts,
                    error);
        }
    }
}
