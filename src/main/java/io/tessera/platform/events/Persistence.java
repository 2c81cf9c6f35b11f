package io.tessera.platform.events;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries work until it is done or fails by its own fault: troubles of the database and conflicts never count. */
final class Persistence {

    private static final Logger LOG = LoggerFactory.getLogger(Persistence.class);
    private static final int CONFLICTS_AT_ONCE = 5;

    private final String who;
    private final EventsSettings settings;
    private final StopSignal stop;

    Persistence(String who, EventsSettings settings, StopSignal stop) {
        this.who = who;
        this.settings = settings;
        this.stop = stop;
    }

    /** Work in one transaction. */
    interface Work {
        void run();
    }

    /**
     * Does the work.
     *
     * @return why it fails by its own fault, null once it is done
     * @throws InterruptedException when the engine stops first
     */
    @Nullable
    Throwable attempt(Work work) throws InterruptedException {
        for (var tries = 1; ; tries++) {
            try {
                work.run();
                if (tries > CONFLICTS_AT_ONCE + 1) {
                    LOG.info("Deliveries to {} go on", who);
                }
                return null;
            } catch (LeaseLostException lost) {
                throw lost;
            } catch (Throwable failure) {
                var kind = Failures.kindOf(failure);
                if (kind == Failures.Kind.FACT) {
                    return failure;
                }
                if (stop.isGiven()) {
                    throw new InterruptedException("The engine stops");
                }
                if (kind == Failures.Kind.INFRASTRUCTURE || tries > CONFLICTS_AT_ONCE) {
                    pause(tries, failure);
                }
            }
        }
    }

    private void pause(int tries, Throwable failure) throws InterruptedException {
        var wait = settings.backOffAfter(tries);
        if (tries == 1 || wait.compareTo(Duration.ofSeconds(5)) > 0) {
            LOG.warn("Deliveries to {} wait for the database: {}", who, Failures.text(failure));
        }
        stop.sleep(wait);
    }
}
