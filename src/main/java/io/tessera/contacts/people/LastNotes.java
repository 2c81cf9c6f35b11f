package io.tessera.contacts.people;

import io.tessera.contacts.notes.Notes;
import io.tessera.hygiene.GoneReason;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whether a person is there, and whether notes alone keep them. */
@Component
class LastNotes {

    private final People people;
    private final Notes notes;
    private final PeopleNews news;

    LastNotes(People people, Notes notes, PeopleNews news) {
        this.people = people;
        this.notes = notes;
        this.news = news;
    }

    boolean isUnknown(UUID person) {
        var known = people.known(List.of(person)).get(person);
        return known == null || known.gone();
    }

    /** Lets a person go whom neither facts nor notes keep. */
    void letGo(UUID person) {
        var known = people.known(List.of(person)).get(person);
        if (known == null
                || known.sources() == null
                || !known.sources().isEmpty()
                || !notes.peopleWithNotes(List.of(person)).isEmpty()) {
            return;
        }
        var gone = List.of(new Departure(person, known.version() + 1, GoneReason.RETRACTED, null));
        people.remove(gone, List.of(known));
        news.removed(gone);
    }
}
