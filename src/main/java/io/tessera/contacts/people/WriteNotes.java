package io.tessera.contacts.people;

import io.tessera.contacts.notes.Happening;
import io.tessera.contacts.notes.Happenings;
import io.tessera.contacts.notes.Note;
import io.tessera.contacts.notes.Notes;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes and deletes notes. A person whom notes alone kept goes with the last of them. */
@Service
@Transactional
public class WriteNotes {

    private final ContactsLock lock;
    private final Notes notes;
    private final Happenings happenings;
    private final LastNotes lastNotes;
    private final Clock clock;

    WriteNotes(ContactsLock lock, Notes notes, Happenings happenings, LastNotes lastNotes, Clock clock) {
        this.lock = lock;
        this.notes = notes;
        this.happenings = happenings;
        this.lastNotes = lastNotes;
        this.clock = clock;
    }

    /**
     * Writes a note.
     *
     * @param person about whom
     * @param body the text
     * @param author who writes
     * @return the note, empty when there is no such person
     */
    public Optional<Note> write(UUID person, String body, String author) {
        lock.take();
        if (lastNotes.isUnknown(person)) {
            return Optional.empty();
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var note = new Note(UUID.randomUUID(), person, body, author, now);
        notes.add(note);
        happenings.add(List.of(
                new Happening(UUID.randomUUID(), person, now, Happening.Kind.NOTE_ADDED, note.id(), null, author)));
        return Optional.of(note);
    }

    /**
     * Deletes a note.
     *
     * @param person with whom it stands
     * @param note the note
     * @param author who deletes it
     * @return false when there is no such note
     */
    public boolean delete(UUID person, UUID note, String author) {
        lock.take();
        if (notes.find(person, note).isEmpty()) {
            return false;
        }
        var now = clock.instant();
        notes.delete(note, now);
        happenings.add(List.of(
                new Happening(UUID.randomUUID(), person, now, Happening.Kind.NOTE_DELETED, note, null, author)));
        lastNotes.letGo(person);
        return true;
    }
}
