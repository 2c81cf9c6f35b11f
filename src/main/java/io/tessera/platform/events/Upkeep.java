package io.tessera.platform.events;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has to be done from time to time: heartbeats of leases, doubts, pruning. */
final class Upkeep {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    private static final int HEARTBEATS = 10;
    private static final long PRUNE_EVERY = Duration.ofMinutes(10).toNanos();

    private final EventsSettings settings;
    private final Census census;
    private final Doubts doubts;
    private final Pruning pruning;

    Upkeep(EventsSettings settings, Census census, Doubts doubts, Pruning pruning) {
        this.settings = settings;
        this.census = census;
        this.doubts = doubts;
        this.pruning = pruning;
    }

    void run(Collection<LaneLease> leases, List<ListenerWorker> workers, StopSignal stop) {
        var pruned = System.nanoTime();
        var remembered = false;
        while (!stop.isGiven()) {
            try {
                stop.sleep(settings.lease().dividedBy(HEARTBEATS));
                leases.forEach(LaneLease::take);
                census.advance();
                for (var worker : workers) {
                    worker.readers().forEach(reader -> worker.positions().save(reader, false));
                }
                doubts.clear();
                if (!remembered) {
                    pruning.remember();
                    remembered = true;
                }
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
