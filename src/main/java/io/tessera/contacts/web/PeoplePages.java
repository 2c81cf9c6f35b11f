package io.tessera.contacts.web;

import io.tessera.contacts.people.FindPeople;
import io.tessera.contacts.people.Person;
import io.tessera.contacts.people.WriteNotes;
import io.tessera.platform.access.Caller;
import io.tessera.platform.web.Cursors;
import io.tessera.platform.web.RequiresPermission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** People: all of them as a table, one of them as a page with panels of other modules, and the global search for them. */
@Controller
class PeoplePages {

    private static final String PATH = "/contacts/people";
    private static final int SHOWN = 50;
    private static final int FOUND_AT_ONCE = 6;
    private static final int NOTES_SHOWN = 20;
    private static final int SOURCES_SHOWN = 10;
    private static final int LONGEST_NOTE = 10_000;

    private final FindPeople people;
    private final WriteNotes notes;
    private final Cursors cursors;

    PeoplePages(FindPeople people, WriteNotes notes, Cursors cursors) {
        this.people = people;
        this.notes = notes;
        this.cursors = cursors;
    }

    @GetMapping(PATH)
    @RequiresPermission("contacts:read")
    String table(
            @RequestParam(required = false) @Size(max = 200) @Nullable String q,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var asked = q == null || q.isBlank() ? null : q.strip();
        var list = "contacts.people-page?" + (asked == null ? "" : asked);
        var place =
                after == null ? null : UUID.fromString(cursors.read(list, after).getFirst());
        var found = people.search(asked, place, SHOWN + 1);
        var shown = found.subList(0, Math.min(SHOWN, found.size()));
        model.addAttribute("people", shown);
        model.addAttribute("q", asked);
        model.addAttribute("first", after == null ? null : address(asked, null));
        model.addAttribute(
                "next",
                found.size() <= SHOWN
                        ? null
                        : address(
                                asked,
                                cursors.sign(list, List.of(shown.getLast().id().toString()))));
        return "contacts/people";
    }

    @GetMapping(PATH + "/{id}")
    @RequiresPermission("contacts:read")
    String person(@PathVariable UUID id, Model model) {
        var person = known(id);
        model.addAttribute("person", person);
        model.addAttribute(
                "rows",
                person.sources().stream()
                        .limit(SOURCES_SHOWN)
                        .map(source -> source.importId() + ":" + source.row())
                        .collect(Collectors.joining(",")));
        return "contacts/person";
    }

    /** Finds people while somebody types; a handful, as options of the command palette. */
    @GetMapping("/contacts/find")
    @RequiresPermission("contacts:read")
    String find(@RequestParam(defaultValue = "") @Size(max = 200) String q, Model model) {
        model.addAttribute("people", q.isBlank() ? List.of() : people.search(q, null, FOUND_AT_ONCE));
        return "contacts/found";
    }

    /** Notes and what happened, as a panel of the person's page. */
    @GetMapping(PATH + "/{id}/timeline")
    @RequiresPermission("contacts:read")
    String timeline(@PathVariable UUID id, Model model, Caller caller) {
        return timeline(id, null, model, caller);
    }

    @PostMapping(PATH + "/{id}/notes")
    @RequiresPermission("contacts:write")
    String write(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String text,
            Model model,
            Caller caller,
            HttpServletResponse response) {
        var body = text.strip();
        if (body.isEmpty() || body.length() > LONGEST_NOTE) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("text", text);
            return timeline(id, body.isEmpty() ? "contacts.note.empty" : "contacts.note.long", model, caller);
        }
        notes.write(id, body, caller.name()).orElseThrow(() -> UnknownPerson.refused(people, id));
        return timeline(id, null, model, caller);
    }

    @PostMapping(PATH + "/{id}/notes/{note}/delete")
    @RequiresPermission("contacts:write")
    String delete(@PathVariable UUID id, @PathVariable UUID note, Model model, Caller caller) {
        notes.delete(id, note, caller.name());
        return timeline(id, null, model, caller);
    }

    private String timeline(UUID id, @Nullable String wrong, Model model, Caller caller) {
        var person = known(id);
        model.addAttribute("person", person);
        model.addAttribute("notes", people.notes(id, NotesController.LATEST, NotesController.HIGHEST, NOTES_SHOWN));
        model.addAttribute("happenings", people.happenings(id, NOTES_SHOWN));
        model.addAttribute("sources", person.sources().size());
        model.addAttribute("mayWrite", caller.may("contacts:write"));
        model.addAttribute("wrong", wrong);
        return "contacts/timeline";
    }

    private Person known(UUID id) {
        return people.find(id).orElseThrow(() -> UnknownPerson.refused(people, id));
    }

    private static String address(@Nullable String q, @Nullable String after) {
        var address = UriComponentsBuilder.fromPath(PATH);
        if (q != null) {
            address.queryParam("q", "{q}");
        }
        if (after != null) {
            address.queryParam("after", after);
        }
        return q == null
                ? address.toUriString()
                : address.encode().buildAndExpand(q).toUriString();
    }
}
