package io.tessera.platform.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tessera.platform.events.wire.UnreadableRecordException;
import io.tessera.platform.events.wire.WireEvent;
import io.tessera.platform.events.wire.WireFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Tells what a record is to a module: an event it wants, one that it does not listen to, or nothing that can be read. */
final class Reading {

    private static final int MAX_TEXT = 300;

    private final EventCatalog catalog;
    private final EventCodec codec;
    private final Set<String> wanted;

    /** Reads for listeners that want some types, by name. */
    Reading(EventCatalog catalog, EventCodec codec, Set<String> wanted) {
        this.catalog = catalog;
        this.codec = codec;
        this.wanted = wanted;
    }

    /** Returns the event, empty when no listener of the module wants its type, which is known and its source's own. */
    Optional<Arrivals.Arrival> read(ConsumerRecord<byte[], byte[]> came, String source)
            throws UnreadableRecordException {
        var arrival = read(WireFormat.read(came, source));
        if (arrival.isPresent() && arrival.get().lane() != came.partition()) {
            throw new UnreadableRecordException(
                    "its facts belong into lane %d".formatted(arrival.get().lane()));
        }
        return arrival;
    }

    Optional<Arrivals.Arrival> read(WireEvent came) throws UnreadableRecordException {
        var type = catalog.named(came.type())
                .orElseThrow(() -> new UnreadableRecordException("type %s is unknown here".formatted(came.type())));
        if (!type.module().equals(came.source())) {
            throw new UnreadableRecordException("%s is no event of %s".formatted(type.name(), came.source()));
        }
        return wanted.contains(type.name())
                ? Optional.of(new Arrivals.Arrival(came, type, event(came, type)))
                : Optional.empty();
    }

    private Object event(WireEvent came, EventType type) throws UnreadableRecordException {
        Object event;
        try {
            event = codec.read(came.payload(), type);
        } catch (RuntimeException e) {
            throw unreadable(type, e.getClass().getSimpleName());
        }
        if (event == null || !isComplete(event)) {
            throw unreadable(type, "what it is about is missing");
        }
        return event;
    }

    /** Without knowing what it is about nothing could be parked, so that its lane would stand still for ever. */
    private static boolean isComplete(Object event) {
        var facts = event instanceof FactList<?> list ? list.items() : EventType.facts(event);
        return facts != null
                && (!facts.isEmpty() || !(event instanceof FactList<?>))
                && facts.stream().allMatch(fact -> fact != null && fact.aggregateId() != null);
    }

    /** The parser's own words could carry values, which are personal data. */
    private static UnreadableRecordException unreadable(EventType type, String why) {
        return new UnreadableRecordException("payload is no %s (%s)".formatted(type.name(), why));
    }

    /** Describes a record that cannot be read, as far as it can be. */
    static Parking.Unread unread(ConsumerRecord<byte[], byte[]> came, String source, String reason) {
        return new Parking.Unread(
                source,
                uuid(came, "ce_id"),
                header(came, "ce_type").orElse("unknown"),
                uuid(came, "ce_flow"),
                came.value() == null ? new byte[0] : came.value(),
                "%s (%s, partition %d, offset %d)".formatted(reason, came.topic(), came.partition(), came.offset()));
    }

    private static UUID uuid(ConsumerRecord<byte[], byte[]> came, String name) {
        try {
            return header(came, name).map(UUID::fromString).orElseGet(UUID::randomUUID);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }

    private static Optional<String> header(ConsumerRecord<byte[], byte[]> came, String name) {
        var header = came.headers().lastHeader(name);
        return Optional.ofNullable(header)
                .map(found -> found.value())
                .map(value -> new String(value, UTF_8).replaceAll("\\p{Cntrl}", "?"))
                .map(text -> text.substring(0, Math.min(text.length(), MAX_TEXT)));
    }
}
