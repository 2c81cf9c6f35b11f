package io.tessera.scoring.leads;

import io.tessera.scoring.Band;
import java.time.Instant;
import java.util.UUID;

/**
 * A person's score changed after the first scoring.
 *
 * @param person the person
 * @param revision the revision of the lead from which the new score is true
 * @param at when
 * @param cause what changed
 * @param scoreBefore the score before
 * @param scoreAfter the score from then on
 * @param bandBefore the band before
 * @param bandAfter the band from then on
 * @param modelVersion the version of the model that scored
 */
public record ScoreChange(
        UUID person,
        int revision,
        Instant at,
        Cause cause,
        int scoreBefore,
        int scoreAfter,
        Band bandBefore,
        Band bandAfter,
        long modelVersion) {

    /** What changed. */
    public enum Cause {
        /** The person, the company or the role. */
        PERSON,
        /** A verdict on an address or number. */
        VERDICT,
        /** The model. */
        MODEL
    }
}
