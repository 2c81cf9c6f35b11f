package io.tessera.privacy.erasure;

import io.tessera.platform.events.EventOperations;
import java.time.Clock;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets the payloads of handled events go once every module has deleted its part: until then they are needed to get there.
 * Runs on a thread of its own, since it waits for listeners that are busy, and the one that asks is such a listener.
 */
@Component
class PrunePayloads {

    private final EventOperations events;
    private final ErasureTable erasures;
    private final Clock clock;

    PrunePayloads(EventOperations events, ErasureTable erasures, Clock clock) {
        this.events = events;
        this.erasures = erasures;
        this.clock = clock;
    }

    /** Prunes after the running transaction has committed. */
    void afterCommit(UUID erasure) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                start(erasure);
            }
        });
    }

    /** Goes on with what a process that died had still to do. */
    @EventListener
    void on(ApplicationReadyEvent ready) {
        erasures.acknowledgedButNotPruned(Holders.NAMES.size()).forEach(this::start);
    }

    private void start(UUID erasure) {
        Thread.ofVirtual().name("prune-after-erasure").start(() -> prune(erasure));
    }

    private void prune(UUID erasure) {
        events.pruneHandled();
        erasures.pruned(erasure, clock.instant());
    }
}
