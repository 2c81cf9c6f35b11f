package io.tessera.contacts.web;

import io.tessera.contacts.people.FindPeople;
import io.tessera.contacts.people.Person;
import io.tessera.platform.web.Cursors;
import io.tessera.platform.web.Page;
import io.tessera.platform.web.RequiresPermission;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People over HTTP. */
@RestController
@RequestMapping("/api/contacts/people")
class PeopleController {

    private final FindPeople people;
    private final Cursors cursors;

    PeopleController(FindPeople people, Cursors cursors) {
        this.people = people;
        this.cursors = cursors;
    }

    /**
     * Searches people by the beginnings of words of name, title, company, address and domain, all or those of one company; without
     * any, lists all.
     */
    @GetMapping
    @RequiresPermission("contacts:read")
    Page<PersonAnswer> search(
            @RequestParam(required = false) @Size(max = 200) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID company,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        var list = "contacts.people?" + (company == null ? "" : company + "&") + (q == null ? "" : q);
        var after = cursor == null
                ? null
                : UUID.fromString(cursors.read(list, cursor).getFirst());
        var found = people.search(q, company, after, limit + 1);
        var shown = found.stream().limit(limit).map(PersonAnswer::of).toList();
        return new Page<>(shown, found.size() <= limit ? null : next(list, found.get(limit - 1)));
    }

    /** Shows a person with notes and timeline. */
    @GetMapping("/{id}")
    @RequiresPermission("contacts:read")
    PersonDetail show(@PathVariable UUID id) {
        var person = people.find(id).orElseThrow(() -> UnknownPerson.refused(people, id));
        var notes = people.notes(id, NotesController.LATEST, NotesController.HIGHEST, PersonDetail.MOST_SHOWN).stream()
                .map(NoteAnswer::of)
                .toList();
        return PersonDetail.of(person, notes, people.happenings(id, PersonDetail.MOST_SHOWN));
    }

    private String next(String list, Person last) {
        return cursors.sign(list, List.of(last.id().toString()));
    }
}
