package io.tessera.scoring.leads;

import io.tessera.scoring.Band;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a person stands: on the list with a score, or off it with a tombstone.
 *
 * @param person the person
 * @param inputVersion the version of the facts that were scored, or that ended it
 * @param revision grows with each change of the lead
 * @param score the score, null when off the list
 * @param band the band, null when off the list
 */
record Standing(
        UUID person,
        long inputVersion,
        int revision,
        @Nullable Integer score,
        @Nullable Band band) {}
