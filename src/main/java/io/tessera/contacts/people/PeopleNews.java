package io.tessera.contacts.people;

import io.tessera.contacts.Contact;
import io.tessera.contacts.PeopleOutlivedUndo;
import io.tessera.contacts.PeopleRemoved;
import io.tessera.contacts.PeopleUpdated;
import io.tessera.contacts.RemovedPerson;
import io.tessera.platform.events.Lanes;
import java.util.Collection;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells others what became of people. */
@Component
class PeopleNews {

    private final ApplicationEventPublisher events;

    PeopleNews(ApplicationEventPublisher events) {
        this.events = events;
    }

    void updated(Collection<Contact> contacts) {
        Lanes.lists(contacts).forEach(list -> events.publishEvent(new PeopleUpdated(list)));
    }

    void removed(Collection<Departure> departures) {
        var removed = departures.stream()
                .map(gone -> new RemovedPerson(gone.id(), gone.version(), gone.mergedInto()))
                .toList();
        Lanes.lists(removed).forEach(list -> events.publishEvent(new PeopleRemoved(list)));
    }

    void outlived(Collection<PeopleOutlivedUndo> counts) {
        counts.forEach(events::publishEvent);
    }
}
