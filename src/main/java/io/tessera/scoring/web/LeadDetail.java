package io.tessera.scoring.web;

import io.tessera.scoring.Band;
import io.tessera.scoring.leads.RankedLead;
import io.tessera.scoring.leads.ScoreChange;
import io.tessera.scoring.scorecard.Factor;
import java.time.Instant;
import java.util.List;

/**
 * One lead with what its score is made of and how it changed.
 *
 * @param lead the lead
 * @param groups the points by group: {@code fit}, {@code quality}, {@code engagement} and {@code limit}
 * @param changes how the score changed in the last 90 days, newest first
 */
record LeadDetail(LeadAnswer lead, Groups groups, List<Change> changes) {

    /**
     * Points by what they say something about; they sum to the score.
     *
     * @param fit how well person and company suit
     * @param quality how well the person can be reached and is known
     * @param engagement what the person did; nothing is collected yet
     * @param limit what was cut off, or added, to stay between 0 and 100
     */
    record Groups(int fit, int quality, int engagement, int limit) {}

    /**
     * One change of the score.
     *
     * @param at when
     * @param cause what changed
     * @param scoreBefore the score before
     * @param scoreAfter the score from then on
     * @param bandBefore the band before
     * @param bandAfter the band from then on
     * @param modelVersion the version of the model that scored
     */
    record Change(
            Instant at,
            ScoreChange.Cause cause,
            int scoreBefore,
            int scoreAfter,
            Band bandBefore,
            Band bandAfter,
            long modelVersion) {}

    static LeadDetail of(RankedLead lead, List<ScoreChange> changes) {
        var points = lead.points();
        return new LeadDetail(
                LeadAnswer.of(null, lead),
                new Groups(
                        points.of(Factor.Group.FIT),
                        points.of(Factor.Group.QUALITY),
                        points.of(Factor.Group.ENGAGEMENT),
                        points.of(Factor.Group.LIMIT)),
                changes.stream().map(LeadDetail::change).toList());
    }

    private static Change change(ScoreChange change) {
        return new Change(
                change.at(),
                change.cause(),
                change.scoreBefore(),
                change.scoreAfter(),
                change.bandBefore(),
                change.bandAfter(),
                change.modelVersion());
    }
}
