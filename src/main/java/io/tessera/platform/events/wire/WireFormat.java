package io.tessera.platform.events.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tessera.platform.events.Lanes;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Events as Kafka records: CloudEvents 1.0 in Kafka's binary content mode, so the value is the event's JSON and the attributes
 * are headers. Extension attributes carry the flow, the place in the outbox, and up to which place the lane is sent; a header of
 * its own the trace.
 */
public final class WireFormat {

    private static final String VERSION = "1.0";
    private static final String SOURCE = "/tessera/";
    private static final String TRACE = "traceparent";
    private static final String UP_TO = "ce_outboxupto";
    private static final int MAX_TEXT = 300;
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private WireFormat() {}

    /** Writes an event as a record for its module's topic. */
    static ProducerRecord<byte[], byte[]> write(WireEvent event, String topic) {
        var written = new ProducerRecord<byte[], byte[]>(
                topic,
                event.lane(),
                event.occurredAt().toEpochMilli(),
                Integer.toString(event.lane()).getBytes(UTF_8),
                event.payload());
        var headers = written.headers();
        put(headers, "ce_specversion", VERSION);
        put(headers, "ce_id", event.eventId().toString());
        put(headers, "ce_source", SOURCE + event.source());
        put(headers, "ce_type", event.type());
        put(headers, "ce_time", event.occurredAt().toString());
        put(headers, "content-type", "application/json");
        put(headers, "ce_flow", event.flow().toString());
        put(headers, "ce_outboxid", Long.toString(event.sourceId()));
        put(headers, UP_TO, Long.toString(event.upTo()));
        if (event.trace() != null) {
            put(headers, TRACE, event.trace());
        }
        return written;
    }

    static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }

    /**
     * Reads a record's headers; whether the payload is what its type says is not looked at.
     *
     * @param read a record of a module's topic
     * @param module the module whose topic it is
     * @return the event
     * @throws UnreadableRecordException when a header is missing or wrong
     */
    public static WireEvent read(ConsumerRecord<byte[], byte[]> read, String module) throws UnreadableRecordException {
        var headers = read.headers();
        var version = text(headers, "ce_specversion");
        var source = text(headers, "ce_source");
        if (!version.equals(VERSION)) {
            throw new UnreadableRecordException("header ce_specversion is not " + VERSION);
        }
        if (!source.equals(SOURCE + module)) {
            throw new UnreadableRecordException("header ce_source is not " + SOURCE + module);
        }
        if (read.partition() >= Lanes.COUNT) {
            throw new UnreadableRecordException("partition %d is no lane".formatted(read.partition()));
        }
        if (read.value() == null) {
            throw new UnreadableRecordException("the record has no value");
        }
        return new WireEvent(
                module,
                number(headers, "ce_outboxid"),
                upTo(read),
                uuid(headers, "ce_id"),
                read.partition(),
                text(headers, "ce_type"),
                uuid(headers, "ce_flow"),
                time(headers, "ce_time"),
                read.value(),
                optional(headers, TRACE));
    }

    /**
     * Tells how far its lane is sent with a record, whatever the record is.
     *
     * @param read a record of a module's topic
     * @return a place in the module's outbox: all up to it stands before the record, or is the record; 0 when it does not say
     */
    public static long upTo(ConsumerRecord<byte[], byte[]> read) {
        try {
            return read.headers().lastHeader(UP_TO) == null ? 0 : number(read.headers(), UP_TO);
        } catch (UnreadableRecordException e) {
            return 0;
        }
    }

    private static String text(Headers headers, String name) throws UnreadableRecordException {
        var header = headers.lastHeader(name);
        if (header == null || header.value() == null) {
            throw new UnreadableRecordException("header %s is missing".formatted(name));
        }
        var text = new String(header.value(), UTF_8);
        if (text.length() > MAX_TEXT || text.chars().anyMatch(Character::isISOControl)) {
            throw new UnreadableRecordException("header %s is too long or no text".formatted(name));
        }
        return text;
    }

    /** What is not needed to take effect is not worth a dead letter. */
    private static @Nullable String optional(Headers headers, String name) {
        try {
            return headers.lastHeader(name) == null ? null : text(headers, name);
        } catch (UnreadableRecordException e) {
            return null;
        }
    }

    private static UUID uuid(Headers headers, String name) throws UnreadableRecordException {
        try {
            return UUID.fromString(text(headers, name));
        } catch (IllegalArgumentException e) {
            throw new UnreadableRecordException("header %s is no UUID".formatted(name));
        }
    }

    private static long number(Headers headers, String name) throws UnreadableRecordException {
        try {
            return Long.parseLong(text(headers, name));
        } catch (NumberFormatException e) {
            throw new UnreadableRecordException("header %s is no number".formatted(name));
        }
    }

    private static Instant time(Headers headers, String name) throws UnreadableRecordException {
        try {
            var time = Instant.parse(text(headers, name));
            if (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)) {
                throw new UnreadableRecordException("header %s is out of time".formatted(name));
            }
            return time;
        } catch (DateTimeParseException e) {
            throw new UnreadableRecordException("header %s is no time".formatted(name));
        }
    }
}
