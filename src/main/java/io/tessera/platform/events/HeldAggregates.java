package io.tessera.platform.events;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which aggregates are held up at one listener: a picture of its parked rows, redrawn after each change of them. The
 * ledger follows the picture.
 */
final class HeldAggregates {

    private final Map<UUID, HeldAggregate> held = new ConcurrentHashMap<>();
    private final String module;
    private final FlowLedger ledger;

    HeldAggregates(String module, FlowLedger ledger) {
        this.module = module;
        this.ledger = ledger;
    }

    boolean isEmpty() {
        return held.isEmpty();
    }

    boolean holds(UUID aggregate) {
        return held.containsKey(aggregate);
    }

    /** Returns how many facts are parked until redriven. */
    long parkedFacts() {
        return held.values().stream()
                .filter(HeldAggregate::parked)
                .flatMap(aggregate -> aggregate.facts().values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    boolean anyParked() {
        return held.values().stream().anyMatch(HeldAggregate::parked);
    }

    /** Returns the aggregate to try next, of those in these lanes, and when. */
    Optional<Map.Entry<UUID, HeldAggregate>> next(LaneRights rights) {
        return held.isEmpty()
                ? Optional.empty()
                : held.entrySet().stream()
                        .filter(entry -> !entry.getValue().parked() && rights.holds(Lanes.of(entry.getKey())))
                        .min(Comparator.comparingLong(entry -> entry.getValue().due() - System.nanoTime()));
    }

    /** Draws some aggregates as they stand now. */
    void redraw(Collection<UUID> aggregates, Map<UUID, HeldAggregate> now) {
        for (var id : aggregates) {
            var after = now.getOrDefault(id, HeldAggregate.NONE);
            var before = after.facts().isEmpty() ? held.remove(id) : held.put(id, after);
            // first what came, then what went: the sum of a flow must not touch zero in between
            count(after, 1);
            count(before == null ? HeldAggregate.NONE : before, -1);
        }
    }

    /** Draws everything afresh. */
    void redraw(Map<UUID, HeldAggregate> now) {
        var all = new HashSet<>(held.keySet());
        all.addAll(now.keySet());
        redraw(all, now);
    }

    private void count(HeldAggregate aggregate, int sign) {
        aggregate
                .facts()
                .forEach((flow, count) -> ledger.change(
                        flow, module, aggregate.parked() ? 0 : sign * count, aggregate.parked() ? sign * count : 0));
    }
}
