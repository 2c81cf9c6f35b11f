package io.tessera.committee.roles;

import io.tessera.contacts.Contact;
import io.tessera.contacts.RemovedPerson;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People for tests, in a line each. */
final class People {

    private People() {}

    static Contact person(UUID id, long version, @Nullable String title, @Nullable UUID company) {
        return new Contact(
                id,
                version,
                "Ida",
                "Berg",
                title,
                company,
                "Acme",
                "acme.com",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
    }

    static Contact person(UUID id, long version, @Nullable String title) {
        return person(id, version, title, null);
    }

    static RemovedPerson removed(UUID id, long version) {
        return new RemovedPerson(id, version, null);
    }
}
