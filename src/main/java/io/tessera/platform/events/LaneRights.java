package io.tessera.platform.events;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The lanes that this process works for, of one listening module.
 *
 * @param fences the fence to write with, by lane
 */
record LaneRights(Map<Integer, Long> fences) {

    /** No lane at all: others deliver, this process looks on. */
    static final LaneRights NONE = new LaneRights(Map.of());

    LaneRights {
        fences = Map.copyOf(fences);
    }

    boolean isEmpty() {
        return fences.isEmpty();
    }

    boolean holds(int lane) {
        return fences.containsKey(lane);
    }

    /** Returns these rights without those to other lanes. */
    LaneRights only(Set<Integer> lanes) {
        if (lanes.containsAll(fences.keySet())) {
            return this;
        }
        var kept = new HashMap<>(fences);
        kept.keySet().retainAll(lanes);
        return new LaneRights(kept);
    }
}
