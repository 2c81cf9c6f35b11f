package io.tessera.platform.events;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one listener of this process is doing.
 *
 * @param listener the listener's id
 * @param module its module
 * @param hears the names of the event types it gets
 * @param backlog deliveries not yet handled
 * @param handled deliveries handled since the process started
 * @param perSecond deliveries handled a second, averaged over the last ten seconds
 * @param parked facts that wait until redriven
 * @param positions up to which place in each source's outbox everything is handled
 * @param oldestWaiting when the oldest event behind those positions was stored; absent when there is none
 */
public record ListenerState(
        String listener,
        String module,
        Set<String> hears,
        long backlog,
        long handled,
        double perSecond,
        long parked,
        Map<String, Long> positions,
        @Nullable Instant oldestWaiting) {}
