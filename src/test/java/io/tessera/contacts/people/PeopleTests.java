package io.tessera.contacts.people;

import static io.tessera.contacts.people.Golden.golden;
import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.contacts.Contact;
import io.tessera.contacts.ContactsErased;
import io.tessera.contacts.PeopleOutlivedUndo;
import io.tessera.contacts.PeopleRemoved;
import io.tessera.contacts.PeopleUpdated;
import io.tessera.contacts.notes.Happening;
import io.tessera.contacts.notes.Note;
import io.tessera.discovery.SourceRow;
import io.tessera.hygiene.GoldenPeopleChanged;
import io.tessera.hygiene.GoldenPeopleGone;
import io.tessera.hygiene.GoldenPerson;
import io.tessera.hygiene.GoneGolden;
import io.tessera.hygiene.PersonErasureTraced;
import io.tessera.testing.TesseraTest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@TesseraTest(modules = "contacts")
@RecordApplicationEvents
class PeopleTests {

    @Autowired
    PeopleListener listener;

    @Autowired
    ErasureListener erasures;

    @Autowired
    FindPeople people;

    @Autowired
    WriteNotes notes;

    @Autowired
    ApplicationEvents events;

    private final UUID importId = UUID.randomUUID();

    @Test
    void showsTheNewestOfSeveralVersions() {
        var ada = golden();

        changed(
                ada.titled("CEO").at(2),
                ada.titled("CFO").at(3),
                ada.titled("Clerk").at(1));
        changed(ada.titled("Clerk").at(2));

        assertThat(found(ada).title()).isEqualTo("CFO");
    }

    @Test
    void findsPeopleByTheBeginningsOfWords() {
        var name = "Zx" + UUID.randomUUID().toString().substring(0, 8);
        var ada = golden().named("Jürgen", name).titled("Head of Sales").mail("jl@" + name + ".example");
        changed(ada.at(1), golden().named("Jürgen", "Other").at(1));

        assertThat(people.search("jurg " + name.toLowerCase(java.util.Locale.ROOT), null, 10))
                .hasSize(1);
        assertThat(people.search("JL@" + name, null, 10)).hasSize(1);
        assertThat(people.search(name + " sal", null, 10)).hasSize(1);
        assertThat(people.search(name + " nobody", null, 10)).isEmpty();
    }

    @Test
    void listsPeoplePageByPage() {
        var name = "Page" + UUID.randomUUID().toString().substring(0, 8);
        changed(Stream.generate(() -> golden().named("Ada", name).at(1))
                .limit(5)
                .toArray(GoldenPerson[]::new));

        var first = people.search(name, null, 3);
        var rest = people.search(name, first.getLast().id(), 3);

        assertThat(Stream.concat(first.stream(), rest.stream()).map(Person::id))
                .hasSize(5)
                .doesNotHaveDuplicates();
    }

    @Test
    void bringsNobodyBackWithAnOlderVersion() {
        var ada = golden();

        gone(ada.retracted(null, 2));
        changed(ada.at(1));

        assertThat(people.find(ada.id())).isEmpty();
    }

    @Test
    void publishesEachChangeOnce() {
        var ada = golden();

        changed(ada.at(1));
        changed(ada.at(1));

        assertThat(updates(ada)).hasSize(1);
    }

    @Test
    void keepsWhomNotesKeepWithoutTheUndoneFacts() {
        var ada = golden().from(new SourceRow(importId, 2));
        changed(ada.at(1));
        note(ada, "Met at the fair");

        gone(ada.retracted(importId, 2));

        assertThat(found(ada)).satisfies(person -> {
            assertThat(person.lastName()).isNull();
            assertThat(person.sources()).isEmpty();
        });
        assertThat(noteTexts(ada)).containsExactly("Met at the fair");
        assertThat(updates(ada).getLast().sources()).isEmpty();
        assertThat(outlived()).containsExactly("1 kept, 0 removed");
    }

    @Test
    void countsWhoGoesWithAnUndoneImport() {
        var ada = golden().from(new SourceRow(importId, 2));
        var bob = golden().from(new SourceRow(importId, 3));
        changed(ada.at(1), bob.at(1));

        gone(ada.retracted(importId, 2), bob.retracted(importId, 2));

        assertThat(outlived()).containsExactly("0 kept, 2 removed");
        assertThat(people.find(ada.id())).isEmpty();
    }

    @Test
    void countsWhomAnotherSourceKeepsOnceWhenTheLastRowIsGone() {
        var other = new SourceRow(UUID.randomUUID(), 9);
        var ada = golden().from(new SourceRow(importId, 2), new SourceRow(importId, 3), other);
        changed(ada.at(1));

        changed(ada.from(new SourceRow(importId, 3), other).undone(importId).at(2));
        assertThat(outlived()).isEmpty();
        changed(ada.from(other).undone(importId).at(3));

        assertThat(outlived()).containsExactly("1 kept, 0 removed");
        assertThat(people.happenings(ada.id(), 10)).extracting(Happening::kind).containsExactly(Happening.Kind.UNDONE);
    }

    @Test
    void letsGoOfAPersonWithTheLastNote() {
        var ada = golden().from(new SourceRow(importId, 2));
        changed(ada.at(1));
        var note = note(ada, "Met at the fair");
        gone(ada.retracted(importId, 2));

        notes.delete(ada.id(), note.id(), "tester");

        assertThat(people.find(ada.id())).isEmpty();
        assertThat(removedVersions(ada).getLast())
                .isGreaterThan(updates(ada).getLast().version());
    }

    @Test
    void keepsAPersonWithFactsWhenTheLastNoteGoes() {
        var ada = golden();
        changed(ada.at(1));
        var note = note(ada, "Met at the fair");

        notes.delete(ada.id(), note.id(), "tester");

        assertThat(found(ada).lastName()).isEqualTo("Lovelace");
        assertThat(noteTexts(ada)).isEmpty();
        assertThat(notes.delete(ada.id(), note.id(), "tester")).isFalse();
    }

    @Test
    void writesNoNotesAboutNobody() {
        assertThat(notes.write(UUID.randomUUID(), "Who?", "tester")).isEmpty();
    }

    @Test
    void takesNotesAlongToWhoLivesOn() {
        var ada = golden();
        var augusta = golden();
        changed(ada.at(1), augusta.at(1));
        note(ada, "Met at the fair");

        gone(ada.mergedInto(augusta, 2));

        assertThat(noteTexts(augusta)).containsExactly("Met at the fair");
        assertThat(people.survivor(ada.id())).contains(augusta.id());
        assertThat(people.happenings(augusta.id(), 10))
                .extracting(Happening::kind)
                .contains(Happening.Kind.MERGED, Happening.Kind.NOTE_ADDED);
    }

    @Test
    void followsMergesHeardInTheOtherOrder() {
        var ada = golden();
        var middle = golden();
        var last = golden();
        changed(ada.at(1), middle.at(1), last.at(1));
        note(ada, "Met at the fair");

        gone(middle.mergedInto(last, 3));
        gone(ada.mergedInto(middle, 2));

        assertThat(noteTexts(last)).containsExactly("Met at the fair");
    }

    @Test
    void bringsNotesBackWhenAMergeIsUndone() {
        var ada = golden();
        var augusta = golden();
        changed(ada.at(1), augusta.at(1));
        note(ada, "About Ada");
        note(augusta, "About Augusta");
        gone(ada.mergedInto(augusta, 2));

        changed(ada.splitFrom(augusta.id()).at(3));

        assertThat(noteTexts(ada)).containsExactly("About Ada");
        assertThat(noteTexts(augusta)).containsExactly("About Augusta");
        assertThat(people.happenings(ada.id(), 10)).extracting(Happening::kind).contains(Happening.Kind.SPLIT);
    }

    @Test
    void keepsWhoeverTheNotesOfAMergedPersonComeTo() {
        var ada = golden();
        var augusta = golden().from(new SourceRow(importId, 3));
        changed(ada.at(1), augusta.at(1));
        note(ada, "Met at the fair");

        gone(augusta.retracted(importId, 2));
        gone(ada.mergedInto(augusta, 2));

        assertThat(found(augusta).sources()).isEmpty();
        assertThat(noteTexts(augusta)).containsExactly("Met at the fair");
    }

    @Test
    void forgetsTheErasedForEver() {
        var ada = golden();
        changed(ada.at(1));
        note(ada, "Met at the fair");
        var erasure = UUID.randomUUID();

        erasures.traced(new PersonErasureTraced(erasure, 1, Set.of(ada.id()), Set.of(), Set.of(), Set.of()));
        gone(ada.erased(2));
        changed(ada.at(1_000_000));

        assertThat(people.find(ada.id())).isEmpty();
        assertThat(noteTexts(ada)).isEmpty();
        assertThat(people.happenings(ada.id(), 10)).isEmpty();
        assertThat(removedVersions(ada)).hasSize(1);
        assertThat(events.stream(ContactsErased.class))
                .singleElement()
                .satisfies(erased -> assertThat(erased.deleted()).isEqualTo(3));
    }

    private Person found(Golden person) {
        return people.find(person.id()).orElseThrow();
    }

    private Note note(Golden person, String text) {
        return notes.write(person.id(), text, "tester").orElseThrow();
    }

    private List<String> noteTexts(Golden person) {
        return people.notes(person.id(), Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1), 100).stream()
                .map(Note::body)
                .toList();
    }

    private List<Contact> updates(Golden person) {
        return events.stream(PeopleUpdated.class)
                .flatMap(event -> event.items().stream())
                .filter(contact -> contact.aggregateId().equals(person.id()))
                .toList();
    }

    private List<Long> removedVersions(Golden person) {
        return events.stream(PeopleRemoved.class)
                .flatMap(event -> event.items().stream())
                .filter(removed -> removed.aggregateId().equals(person.id()))
                .map(removed -> removed.version())
                .toList();
    }

    private List<String> outlived() {
        return events.stream(PeopleOutlivedUndo.class)
                .filter(count -> count.importId().equals(importId))
                .map(count -> count.kept() + " kept, " + count.removed() + " removed")
                .toList();
    }

    private void changed(GoldenPerson... facts) {
        listener.changed(Arrays.stream(facts)
                .map(fact -> new GoldenPeopleChanged(List.of(fact)))
                .toList());
    }

    private void gone(GoneGolden... facts) {
        listener.gone(Arrays.stream(facts)
                .map(fact -> new GoldenPeopleGone(List.of(fact)))
                .toList());
    }
}
