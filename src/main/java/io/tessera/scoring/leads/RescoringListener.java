package io.tessera.scoring.leads;

import io.tessera.scoring.RescoringDue;
import io.tessera.scoring.model.Models;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Scores everyone again after the model has changed, a chunk a transaction. The next chunk is an event of its own, so that the
 * work goes on after a stop, lets others in between, and belongs to the flow of the change.
 */
@Component
class RescoringListener {

    /** Leads a transaction: some 100 ms of work. */
    static final int CHUNK = 5_000;

    private final LeadsLock lock;
    private final Models models;
    private final RescoreLeads rescoreLeads;
    private final ApplicationEventPublisher events;

    RescoringListener(LeadsLock lock, Models models, RescoreLeads rescoreLeads, ApplicationEventPublisher events) {
        this.lock = lock;
        this.models = models;
        this.rescoreLeads = rescoreLeads;
        this.events = events;
    }

    @ApplicationModuleListener(id = "scoring-rescoring-due")
    void due(RescoringDue rescoring) {
        lock.take();
        if (models.currentVersion() > rescoring.modelVersion()) {
            return;
        }
        var last = rescoreLeads.next(rescoring.after(), CHUNK);
        if (last != null) {
            events.publishEvent(
                    new RescoringDue(rescoring.aggregateId(), rescoring.version() + 1, rescoring.modelVersion(), last));
        }
    }
}
