package io.tessera.platform.events;

import java.util.HashMap;
import java.util.Map;

/**
 * An aggregate whose facts wait for one listener.
 *
 * @param parked whether the first of them was given up until people redrive it
 * @param due when the first is tried again, by {@link System#nanoTime}
 * @param facts how many wait, by flow
 */
record HeldAggregate(boolean parked, long due, Map<FlowId, Long> facts) {

    static final HeldAggregate NONE = new HeldAggregate(false, 0, Map.of());

    HeldAggregate plus(HeldAggregate other) {
        var sum = new HashMap<>(facts);
        other.facts.forEach((flow, count) -> sum.merge(flow, count, Long::sum));
        // rows that only queue are due at once: the head's own time is the later one
        return new HeldAggregate(parked || other.parked, Math.max(due, other.due), sum);
    }
}
