package io.tessera.scoring.leads;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Deletes leads, their changes and the verdicts on their addresses. */
@Component
class ErasedTraces {

    private final UnscoreLeads unscoreLeads;
    private final ScoreChanges changes;
    private final Verdicts verdicts;

    ErasedTraces(UnscoreLeads unscoreLeads, ScoreChanges changes, Verdicts verdicts) {
        this.unscoreLeads = unscoreLeads;
        this.changes = changes;
        this.verdicts = verdicts;
    }

    /** Erases people and addresses; returns how many records it were. */
    int erase(Map<UUID, Long> people, Map<UUID, Standing> standings, Set<UUID> addresses) {
        return changes.forget(people.keySet()) + unscoreLeads.unscore(people, standings) + verdicts.erase(addresses);
    }
}
