package io.tessera.scoring.leads;

import io.tessera.scoring.Band;
import io.tessera.scoring.scorecard.Scorecard;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What scoring a lead came to.
 *
 * @param person the person
 * @param revision the revision of the lead from now on
 * @param scoreBefore the score before, null when the person was not on the list
 * @param bandBefore the band before, null when the person was not on the list
 * @param card the score now
 */
record Outcome(
        UUID person,
        int revision,
        @Nullable Integer scoreBefore,
        @Nullable Band bandBefore,
        Scorecard card) {

    /** Tells whether others should hear of it. */
    boolean news() {
        return scoreBefore == null || scoreBefore != card.score() || bandBefore != card.band();
    }
}
