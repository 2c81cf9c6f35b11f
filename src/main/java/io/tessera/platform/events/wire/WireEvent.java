package io.tessera.platform.events.wire;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way between processes.
 *
 * @param source the module that published it
 * @param sourceId its place in that module's outbox
 * @param upTo everything of its lane up to this place of the outbox stands before it in the topic, or is this; 0 when the
 *     sender did not say
 * @param eventId its id, by which inboxes know it
 * @param lane its lane: the partition and the key
 * @param type the name of its type
 * @param flow the flow it belongs to
 * @param occurredAt when it was stored in the outbox
 * @param payload JSON in UTF-8
 * @param trace the trace it was published in, as W3C traceparent; null when none
 */
public record WireEvent(
        String source,
        long sourceId,
        long upTo,
        UUID eventId,
        int lane,
        String type,
        UUID flow,
        Instant occurredAt,
        byte[] payload,
        @Nullable String trace) {}
