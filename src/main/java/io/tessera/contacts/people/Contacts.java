package io.tessera.contacts.people;

import io.tessera.contacts.Contact;
import io.tessera.hygiene.GoldenPerson;
import java.util.List;
import java.util.UUID;

/** Makes contacts of golden people. */
final class Contacts {

    private Contacts() {}

    static Contact of(GoldenPerson golden) {
        return new Contact(
                golden.aggregateId(),
                ContactVersions.of(golden.version()),
                golden.firstName(),
                golden.lastName(),
                golden.title(),
                golden.companyId(),
                golden.company(),
                golden.domain(),
                golden.industry(),
                golden.employees(),
                golden.email(),
                golden.phone(),
                golden.linkedin(),
                golden.city(),
                golden.country(),
                golden.sources());
    }

    /** Makes a contact of whom nothing is known any more but notes. */
    static Contact withoutFacts(UUID person, long version) {
        return new Contact(
                person, version, null, null, null, null, null, null, null, null, null, null, null, null, null,
                List.of());
    }
}
