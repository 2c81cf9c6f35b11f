package io.tessera.contacts.people;

import io.tessera.hygiene.GoneReason;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The tombstone of a person.
 *
 * @param id the person
 * @param version the contact's version at which it ended
 * @param reason why
 * @param mergedInto who lives on, when merged
 */
record Departure(
        UUID id, long version, GoneReason reason, @Nullable UUID mergedInto) {

    /** Returns the version nothing older than which brings the person back: of the erased, whatever comes is older. */
    long versionKept() {
        return reason == GoneReason.ERASED ? ContactVersions.FOR_EVER : version;
    }
}
