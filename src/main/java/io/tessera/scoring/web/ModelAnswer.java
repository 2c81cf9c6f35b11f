package io.tessera.scoring.web;

import io.tessera.scoring.model.ModelVersion;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of the model.
 *
 * @param version its number
 * @param author who put it in force
 * @param since when
 * @param flow the flow in which everyone is scored again, in the answer to the change only
 * @param model what it says
 */
record ModelAnswer(
        long version,
        String author,
        Instant since,
        @Nullable UUID flow,
        ModelBody model) {

    static ModelAnswer of(ModelVersion version, @Nullable UUID flow) {
        return new ModelAnswer(
                version.version(), version.author(), version.since(), flow, ModelBody.of(version.model()));
    }
}
