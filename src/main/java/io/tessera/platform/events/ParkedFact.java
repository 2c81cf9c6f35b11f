package io.tessera.platform.events;

import java.util.UUID;

/**
 * The fact that stands first for its aggregate among the parked.
 *
 * @param id its row
 * @param source the module that published it
 * @param eventId the event it came in
 * @param item its place there
 * @param type the name of the event's type
 * @param flow the event's flow
 * @param payload the event with this item only, as JSON
 * @param attempts how often it was tried
 * @param parked whether it waits for people
 */
record ParkedFact(
        long id,
        String source,
        UUID eventId,
        short item,
        String type,
        FlowId flow,
        byte[] payload,
        int attempts,
        boolean parked) {}
