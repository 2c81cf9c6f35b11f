package io.tessera.platform.events;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has to be done from time to time: heartbeats of leases, doubts, pruning. */
final class Upkeep {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final long PRUNE_EVERY = Duration.ofMinutes(10).toNanos();

    private final EventsSettings settings;
    private final Doubts doubts;
    private final Pruning pruning;

    Upkeep(EventsSettings settings, Doubts doubts, Pruning pruning) {
        this.settings = settings;
        this.doubts = doubts;
        this.pruning = pruning;
    }

    void run(Collection<ModuleLease> leases, List<ListenerWorker> workers, StopSignal stop) {
        var pruned = System.nanoTime();
        while (!stop.isGiven()) {
            try {
                stop.sleep(settings.lease().dividedBy(3));
                leases.forEach(ModuleLease::take);
                doubts.clear();
                pruning.goOn(workers);
                if (System.nanoTime() - pruned > PRUNE_EVERY) {
                    pruned = System.nanoTime();
                    pruning.olderThan(workers, settings.retention());
                }
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("Upkeep of events waits for the database: {}", Failures.text(e));
            }
        }
    }
}
