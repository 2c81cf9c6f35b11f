package io.tessera.contacts.people;

import io.tessera.contacts.notes.Belongings;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Brings notes back to people who are on their own again. Whom only those notes had kept goes. */
@Component
class BringBack {

    private final Belongings belongings;
    private final LastNotes lastNotes;

    BringBack(Belongings belongings, LastNotes lastNotes) {
        this.belongings = belongings;
        this.lastNotes = lastNotes;
    }

    void returned(Collection<UUID> people) {
        belongings.bringBack(people).forEach(lastNotes::letGo);
    }
}
