package io.tessera.contacts.people;

import io.tessera.contacts.ContactsErased;
import io.tessera.contacts.notes.Belongings;
import io.tessera.hygiene.GoneReason;
import io.tessera.privacy.ErasureTraced;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Forgets whoever asked for it, for ever. */
@Component
class ErasureListener {

    private final ContactsLock lock;
    private final People people;
    private final Belongings belongings;
    private final ApplicationEventPublisher events;

    ErasureListener(ContactsLock lock, People people, Belongings belongings, ApplicationEventPublisher events) {
        this.lock = lock;
        this.people = people;
        this.belongings = belongings;
        this.events = events;
    }

    @ApplicationModuleListener(id = "contacts-erasures")
    void traced(ErasureTraced erasure) {
        lock.take();
        var known = people.known(erasure.people()).values();
        var there = (int) known.stream().filter(person -> !person.gone()).count();
        var tombstones = erasure.people().stream()
                .map(person -> new Departure(person, ContactVersions.FOR_EVER, GoneReason.ERASED, null))
                .toList();
        people.remove(tombstones, known);
        var deleted = there + belongings.erase(erasure.people());
        events.publishEvent(new ContactsErased(erasure.aggregateId(), erasure.version(), deleted));
    }
}
