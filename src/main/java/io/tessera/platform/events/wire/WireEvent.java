package io.tessera.platform.events.wire;

import java.time.Instant;
import java.util.UUID;

/**
 * An event on its way between processes.
 *
 * @param source the module that published it
 * @param sourceId its place in that module's outbox
 * @param eventId its id, by which inboxes know it
 * @param lane its lane: the partition and the key
 * @param type the name of its type
 * @param flow the flow it belongs to
 * @param occurredAt when it was stored in the outbox
 * @param payload JSON in UTF-8
 */
public record WireEvent(
        String source,
        long sourceId,
        UUID eventId,
        int lane,
        String type,
        UUID flow,
        Instant occurredAt,
        byte[] payload) {}
