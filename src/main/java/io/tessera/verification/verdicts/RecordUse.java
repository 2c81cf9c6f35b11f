package io.tessera.verification.verdicts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a source record uses from a version of it on.
 *
 * @param record the record's id
 * @param version the version of the fact
 * @param email its address
 * @param phone its number
 * @param gone whether the record is no more
 * @param online whether name servers are to be asked about the address
 */
record RecordUse(
        UUID record,
        long version,
        @Nullable UsedValue email,
        @Nullable UsedValue phone,
        boolean gone,
        boolean online) {

    /** Greater than any version a fact can have: an erased record never comes back. */
    static final long FOR_EVER = Long.MAX_VALUE;

    static RecordUse gone(UUID record, long version) {
        return new RecordUse(record, version, null, null, true, false);
    }
}
