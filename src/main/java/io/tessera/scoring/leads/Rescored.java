package io.tessera.scoring.leads;

import io.tessera.scoring.scorecard.Scorecard;
import java.util.Objects;
import java.util.UUID;

/**
 * A stored lead and its new score.
 *
 * @param stored the lead as it was
 * @param card its new score
 */
record Rescored(StoredLead stored, Scorecard card) {

    UUID person() {
        return stored.person();
    }

    int revision() {
        return stored.revision() + 1;
    }

    boolean scoreChanged() {
        return stored.score() != card.score() || stored.band() != card.band();
    }

    boolean mustBeWritten() {
        return scoreChanged()
                || !stored.points().equals(card.points().code())
                || !Objects.equals(stored.emailVerdictThen(), stored.emailVerdictNow());
    }

    Outcome outcome() {
        return new Outcome(person(), revision(), stored.score(), stored.band(), card);
    }
}
