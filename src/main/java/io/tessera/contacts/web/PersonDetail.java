package io.tessera.contacts.web;

import io.tessera.contacts.notes.Happening;
import io.tessera.contacts.people.Person;
import io.tessera.discovery.SourceRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person with what users wrote and what happened.
 *
 * @param person the person
 * @param notes the newest notes, newest first
 * @param timeline what happened, newest first, and at its end where the person came from
 */
record PersonDetail(PersonAnswer person, List<NoteAnswer> notes, List<Entry> timeline) {

    /** How many notes, happenings and sources are shown of each. */
    static final int MOST_SHOWN = 100;

    /**
     * One entry of the timeline.
     *
     * @param kind {@code CAME_IN}, {@code MERGED}, {@code SPLIT}, {@code UNDONE}, {@code NOTE_ADDED} or {@code NOTE_DELETED}
     * @param at when it was heard of; absent for {@code CAME_IN}, whose time the import knows
     * @param importId the import that told of the person, or was undone
     * @param row the row of the import
     * @param other the other person of a merge or split, or the note
     * @param actor the user who did it
     */
    record Entry(
            String kind,
            @Nullable Instant at,
            @Nullable UUID importId,
            @Nullable Integer row,
            @Nullable UUID other,
            @Nullable String actor) {

        static Entry of(Happening happening) {
            return new Entry(
                    happening.kind().name(),
                    happening.at(),
                    happening.importId(),
                    null,
                    happening.other(),
                    happening.actor());
        }

        static Entry of(SourceRow source) {
            return new Entry("CAME_IN", null, source.importId(), source.row(), null, null);
        }
    }

    static PersonDetail of(Person person, List<NoteAnswer> notes, List<Happening> happenings) {
        var timeline = Stream.concat(
                        happenings.stream().map(Entry::of),
                        person.sources().stream().limit(MOST_SHOWN).map(Entry::of))
                .toList();
        return new PersonDetail(PersonAnswer.of(person), notes, timeline);
    }
}
