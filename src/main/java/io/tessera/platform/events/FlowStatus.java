package io.tessera.platform.events;

import java.util.Map;

/**
 * How far a flow has come.
 *
 * @param flow the flow
 * @param open whether its root may still publish
 * @param pending deliveries not yet handled, retries included, by listening module; modules with none are left out
 * @param parked deliveries given up until redriven, by listening module; modules with none are left out
 */
public record FlowStatus(FlowId flow, boolean open, Map<String, Long> pending, Map<String, Long> parked) {

    /**
     * Returns whether nothing more will follow from the flow. Parked deliveries do not keep it from settling.
     *
     * @return true when the root is complete and nothing is pending
     */
    public boolean settled() {
        return !open && pending.isEmpty();
    }
}
