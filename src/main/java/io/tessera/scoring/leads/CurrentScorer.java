package io.tessera.scoring.leads;

import io.tessera.scoring.model.Models;
import io.tessera.scoring.scorecard.Scorer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The model in force, ready for use. It is prepared once a version. */
@Component
class CurrentScorer {

    private final Models models;
    private volatile @Nullable Versioned last;

    CurrentScorer(Models models) {
        this.models = models;
    }

    /** A scorer and the version of its model. */
    record Versioned(long version, Scorer scorer) {}

    /** Returns the scorer of the model in force, as the running transaction sees it. */
    Versioned get() {
        var version = models.currentVersion();
        var known = last;
        if (known != null && known.version() == version) {
            return known;
        }
        var current = models.current();
        var fresh = new Versioned(current.version(), new Scorer(current.model()));
        last = fresh;
        return fresh;
    }
}
