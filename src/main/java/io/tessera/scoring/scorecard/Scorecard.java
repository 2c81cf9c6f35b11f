package io.tessera.scoring.scorecard;

import io.tessera.scoring.Band;

/**
 * A score and why.
 *
 * @param score 0 to 100
 * @param band the band it falls into
 * @param points what each factor earned; their sum is the score
 */
public record Scorecard(int score, Band band, Points points) {

    /** Checks that the explanation explains the score. */
    public Scorecard {
        if (score < 0 || score > 100 || points.sum() != score) {
            throw new IllegalArgumentException("Points " + points + " do not explain the score " + score);
        }
    }
}
