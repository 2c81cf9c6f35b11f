package io.tessera.scoring.leads;

import io.tessera.platform.events.Lanes;
import io.tessera.scoring.LeadScore;
import io.tessera.scoring.LeadsScored;
import io.tessera.scoring.LeadsUnscored;
import io.tessera.scoring.UnscoredLead;
import java.util.Collection;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down what changed on the list, and tells others. */
@Component
class LeadNews {

    private final ApplicationEventPublisher events;
    private final ScoreChanges changes;

    LeadNews(ApplicationEventPublisher events, ScoreChanges changes) {
        this.events = events;
        this.changes = changes;
    }

    /** Tells of the outcomes that changed a score or band. */
    void scored(Collection<Outcome> outcomes, ScoreChange.Cause cause, long modelVersion) {
        var changed = outcomes.stream().filter(Outcome::news).toList();
        changes.add(changed, cause, modelVersion);
        var scores = changed.stream()
                .map(outcome -> new LeadScore(
                        outcome.person(),
                        outcome.revision(),
                        outcome.card().score(),
                        outcome.card().band(),
                        modelVersion))
                .toList();
        Lanes.lists(scores).forEach(list -> events.publishEvent(new LeadsScored(list)));
    }

    /** Tells that people are off the list, and forgets their changes. */
    void unscored(Collection<Standing> tombstones) {
        changes.forget(tombstones.stream().map(Standing::person).toList());
        var gone = tombstones.stream()
                .map(standing -> new UnscoredLead(standing.person(), standing.revision()))
                .toList();
        Lanes.lists(gone).forEach(list -> events.publishEvent(new LeadsUnscored(list)));
    }
}
