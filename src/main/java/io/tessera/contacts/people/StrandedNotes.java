package io.tessera.contacts.people;

import io.tessera.contacts.Contact;
import io.tessera.contacts.notes.Belongings;
import io.tessera.contacts.notes.Notes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Notes that came by a merge to somebody who is already gone: the person comes back without facts, as if the notes had been there
 * before. With the erased they are deleted.
 */
@Component
class StrandedNotes {

    private final People people;
    private final Notes notes;
    private final Belongings belongings;
    private final PeopleNews news;

    StrandedNotes(People people, Notes notes, Belongings belongings, PeopleNews news) {
        this.people = people;
        this.notes = notes;
        this.belongings = belongings;
        this.news = news;
    }

    void settle(Collection<UUID> survivors) {
        var gone = people.known(survivors).values().stream()
                .filter(KnownPerson::gone)
                .toList();
        var forEver = gone.stream()
                .filter(person -> person.version() == ContactVersions.FOR_EVER)
                .map(KnownPerson::id)
                .toList();
        belongings.erase(forEver);
        var withNotes = notes.peopleWithNotes(gone.stream().map(KnownPerson::id).toList());
        var back =
                gone.stream().filter(person -> withNotes.contains(person.id())).toList();
        var contacts = new ArrayList<Contact>();
        back.forEach(person -> contacts.add(Contacts.withoutFacts(person.id(), person.version() + 1)));
        people.put(contacts, back);
        news.updated(contacts);
    }
}
