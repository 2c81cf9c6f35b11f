package io.tessera.hygiene;

import io.tessera.platform.events.Fact;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A golden record that is no more.
 *
 * @param aggregateId the id it had
 * @param version higher than any version before
 * @param reason why
 * @param mergedInto the id that lives on, where it was merged
 * @param undoneImport the import whose undoing took the last source away, where that is why
 */
public record GoneGolden(
        UUID aggregateId,
        long version,
        GoneReason reason,
        @Nullable UUID mergedInto,
        @Nullable UUID undoneImport) implements Fact {}
