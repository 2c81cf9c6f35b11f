package io.tessera.platform.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a listener gave up on: it, and what comes later for its aggregate, waits until it is redriven or discarded.
 *
 * @param id names it: the listening module and a number
 * @param module the listening module
 * @param listener the listener's id
 * @param eventType the name of the event's type
 * @param eventId the event it came in
 * @param aggregateId what the fact is about
 * @param version the fact's version, absent for events without facts
 * @param flow the flow it belongs to
 * @param attempts how often it was tried
 * @param reason the last failure, in a line
 * @param since when it first failed
 * @param behind how many later facts of the aggregate wait behind it
 */
public record ParkedEvent(
        String id,
        String module,
        String listener,
        String eventType,
        UUID eventId,
        UUID aggregateId,
        @Nullable Long version,
        UUID flow,
        int attempts,
        String reason,
        Instant since,
        long behind) {}
