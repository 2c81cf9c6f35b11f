package io.tessera.scoring.leads;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes score changes once they are older than 90 days: an hour after the start and then every six hours. */
@Component
class PruneScoreChanges {

    private static final long HOUR = 3_600_000;

    private final ScoreChanges changes;

    PruneScoreChanges(ScoreChanges changes) {
        this.changes = changes;
    }

    @Scheduled(initialDelay = HOUR, fixedDelay = 6 * HOUR)
    @Transactional
    int prune() {
        return changes.prune();
    }

    /** Switches Spring's scheduling on where this module runs. */
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Scheduling {}
}
