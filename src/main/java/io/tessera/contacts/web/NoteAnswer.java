package io.tessera.contacts.web;

import io.tessera.contacts.notes.Note;
import java.time.Instant;
import java.util.UUID;

/**
 * A note.
 *
 * @param id the note
 * @param personId whom it stands with
 * @param text what was written
 * @param author who wrote it
 * @param writtenAt when
 */
record NoteAnswer(UUID id, UUID personId, String text, String author, Instant writtenAt) {

    static NoteAnswer of(Note note) {
        return new NoteAnswer(note.id(), note.person(), note.body(), note.author(), note.writtenAt());
    }
}
