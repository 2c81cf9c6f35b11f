package io.tessera.platform.events;

import io.tessera.platform.events.Arrivals.Arrival;
import io.tessera.platform.events.wire.UnreadableRecordException;
import io.tessera.platform.events.wire.WireEvent;
import io.tessera.platform.events.wire.WireSender.DeadLetter;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * What came to a module and could not be read: parked beside its listeners' failures, for people to see, redrive and discard. A
 * newer version of the program may know a type that this one does not. Used by the receiver's thread, but for {@link #reconsider}.
 */
final class DeadLetters {

    /** The listener under whose name they are parked. */
    static final String RECEIVER = "kafka-receiver";

    private final String module;
    private final Parking parking;
    private final HeldAggregates held;
    private final Reading reading;
    private final Arrivals arrivals;
    private final ModuleTransactionRunner transactions;
    private volatile boolean reconsider = true;

    DeadLetters(
            String module,
            Parking parking,
            HeldAggregates held,
            Reading reading,
            Arrivals arrivals,
            ModuleTransactionRunner transactions) {
        this.module = module;
        this.parking = parking;
        this.held = held;
        this.reading = reading;
        this.arrivals = arrivals;
        this.transactions = transactions;
    }

    /** Parks a record of a source in the running transaction. */
    void park(DeadLetter letter, String source) {
        parking.parkUnread(RECEIVER, Reading.unread(letter.record(), source, letter.reason()));
    }

    /** Counts what is parked, once it is. */
    void redraw(Collection<DeadLetter> parked) {
        if (!parked.isEmpty()) {
            held.redraw(transactions.in(module, "parked", () -> parking.summary(RECEIVER, null)));
        }
    }

    void reconsider() {
        reconsider = true;
    }

    /** Reads again what people have redriven. */
    void tryAgain() {
        if (reconsider) {
            reconsider = false;
            transactions.in(module, "redrive", () -> {
                parking.retrying(RECEIVER).forEach(this::tryAgain);
                return true;
            });
            held.redraw(transactions.in(module, "parked", () -> parking.summary(RECEIVER, null)));
        }
    }

    private void tryAgain(ParkedFact letter) {
        try {
            var event = event(letter);
            parking.remove(letter.id());
            arrivals.store(event.stream().toList());
        } catch (UnreadableRecordException e) {
            parking.failed(letter.id(), letter.attempts() + 1, true, Duration.ZERO, e.reason());
        }
    }

    private Optional<Arrival> event(ParkedFact letter) throws UnreadableRecordException {
        var wire = new WireEvent(
                letter.source(),
                0,
                0,
                letter.eventId(),
                Lanes.of(letter.eventId()),
                letter.type(),
                letter.flow().value(),
                Instant.now(),
                letter.payload(),
                null);
        return reading.read(wire).map(arrival -> inItsLane(arrival));
    }

    /** The parked row does not know the lane: the event's facts do. */
    private static Arrival inItsLane(Arrival arrival) {
        var wire = arrival.wire();
        return new Arrival(
                new WireEvent(
                        wire.source(),
                        wire.sourceId(),
                        wire.upTo(),
                        wire.eventId(),
                        arrival.lane(),
                        wire.type(),
                        wire.flow(),
                        wire.occurredAt(),
                        wire.payload(),
                        wire.trace()),
                arrival.type(),
                arrival.event());
    }

    /** Returns how many are parked, as far as is known here. */
    long parked() {
        return held.parkedFacts();
    }
}
