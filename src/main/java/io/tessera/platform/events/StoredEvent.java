package io.tessera.platform.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An outbox row without its payload.
 *
 * @param id its place in the outbox
 * @param eventId the event's id
 * @param lane its lane
 * @param type the name of its type
 * @param flow the flow it belongs to
 * @param origin the engine that stored it
 * @param trace the trace it was published in, null when none
 */
record StoredEvent(
        long id,
        UUID eventId,
        int lane,
        String type,
        FlowId flow,
        int origin,
        @Nullable String trace) {}
