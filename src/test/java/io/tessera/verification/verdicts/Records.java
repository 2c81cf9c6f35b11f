package io.tessera.verification.verdicts;

import io.tessera.discovery.Retraction;
import io.tessera.discovery.RetractionReason;
import io.tessera.discovery.SourceRecord;
import io.tessera.discovery.SourceRow;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Source records for tests, in a line each. */
final class Records {

    private static final UUID IMPORT = UUID.randomUUID();

    private Records() {}

    static SourceRecord record(UUID id, long version, @Nullable String email, @Nullable String phone) {
        return new SourceRecord(
                id,
                version,
                new SourceRow(IMPORT, 2),
                Instant.EPOCH,
                "Ida",
                "Berg",
                null,
                null,
                null,
                null,
                email,
                phone,
                phone,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static SourceRecord record(UUID id, long version, @Nullable String email) {
        return record(id, version, email, null);
    }

    static Retraction retraction(UUID id, long version) {
        return new Retraction(id, version, IMPORT, RetractionReason.UNDONE);
    }
}
