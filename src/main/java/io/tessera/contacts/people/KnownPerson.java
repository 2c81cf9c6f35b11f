package io.tessera.contacts.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a person when news comes.
 *
 * @param id the person
 * @param version the contact's version
 * @param sources the rows behind the person, empty when notes alone keep the person; null when the person is gone
 * @param mergedInto who lives on, when the person is gone by a merge
 */
record KnownPerson(
        UUID id,
        long version,
        @Nullable String sources,
        @Nullable UUID mergedInto) {

    boolean gone() {
        return sources == null;
    }

    boolean isNotOlderThan(long golden) {
        return ContactVersions.golden(version) >= golden;
    }
}
