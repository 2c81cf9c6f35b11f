package io.tessera.contacts.web;

import io.tessera.contacts.notes.Note;
import io.tessera.contacts.people.FindPeople;
import io.tessera.contacts.people.WriteNotes;
import io.tessera.platform.access.Caller;
import io.tessera.platform.web.Cursors;
import io.tessera.platform.web.Page;
import io.tessera.platform.web.Problems;
import io.tessera.platform.web.RequiresPermission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Notes over HTTP. */
@RestController
@RequestMapping("/api/contacts/people/{personId}/notes")
class NotesController {

    static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    static final UUID HIGHEST = new UUID(-1, -1);

    private final FindPeople people;
    private final WriteNotes notes;
    private final Cursors cursors;

    NotesController(FindPeople people, WriteNotes notes, Cursors cursors) {
        this.people = people;
        this.notes = notes;
        this.cursors = cursors;
    }

    /** Writes a note about a person. */
    @PostMapping
    @RequiresPermission("contacts:write")
    ResponseEntity<NoteAnswer> write(
            @PathVariable UUID personId, @Valid @RequestBody NoteRequest request, Caller caller) {
        var note = notes.write(personId, request.text().strip(), caller.name())
                .orElseThrow(() -> UnknownPerson.refused(people, personId));
        return ResponseEntity.created(URI.create("/api/contacts/people/%s/notes/%s".formatted(personId, note.id())))
                .body(NoteAnswer.of(note));
    }

    /** Lists a person's notes, newest first. */
    @GetMapping
    @RequiresPermission("contacts:read")
    Page<NoteAnswer> list(
            @PathVariable UUID personId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        people.find(personId).orElseThrow(() -> UnknownPerson.refused(people, personId));
        var list = "contacts.notes." + personId;
        var place = cursor == null ? List.of(LATEST.toString(), HIGHEST.toString()) : cursors.read(list, cursor);
        var found =
                people.notes(personId, Instant.parse(place.getFirst()), UUID.fromString(place.getLast()), limit + 1);
        var shown = found.stream().limit(limit).map(NoteAnswer::of).toList();
        return new Page<>(shown, found.size() <= limit ? null : next(list, found.get(limit - 1)));
    }

    /** Deletes a note. */
    @DeleteMapping("/{noteId}")
    @RequiresPermission("contacts:write")
    ResponseEntity<Void> delete(@PathVariable UUID personId, @PathVariable UUID noteId, Caller caller) {
        if (!notes.delete(personId, noteId, caller.name())) {
            throw Problems.refused(
                    HttpStatus.NOT_FOUND, "unknown-note", "There is no such note about this person, or no more.");
        }
        return ResponseEntity.noContent().build();
    }

    private String next(String list, Note last) {
        return cursors.sign(list, List.of(last.writtenAt().toString(), last.id().toString()));
    }
}
