package io.tessera.platform.events;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event published in this process.
 *
 * @param type what it is
 * @param event the record
 * @param id its id, by which inboxes know it
 * @param lane its lane
 * @param json the record as JSON
 * @param flow the flow it belongs to
 * @param trace the trace it is published in, null when none
 * @param listeners who gets it in this process
 */
record PublishedEvent(
        EventType type,
        Object event,
        UUID id,
        int lane,
        byte[] json,
        FlowId flow,
        @Nullable String trace,
        List<Listener> listeners) {}
