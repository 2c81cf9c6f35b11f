package io.tessera.contacts.people;

import io.tessera.contacts.Contact;
import io.tessera.contacts.notes.Belongings;
import io.tessera.contacts.notes.Notes;
import io.tessera.hygiene.GoneGolden;
import io.tessera.hygiene.GoneReason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Takes golden people away. Whom notes keep stays without facts; what belonged to people who were merged goes to those who live
 * on; of the erased nothing stays.
 */
@Component
class RemovePeople {

    private final People people;
    private final Notes notes;
    private final Belongings belongings;
    private final FollowMerges followMerges;
    private final LastNotes lastNotes;
    private final PeopleNews news;

    RemovePeople(
            People people,
            Notes notes,
            Belongings belongings,
            FollowMerges followMerges,
            LastNotes lastNotes,
            PeopleNews news) {
        this.people = people;
        this.notes = notes;
        this.belongings = belongings;
        this.followMerges = followMerges;
        this.lastNotes = lastNotes;
        this.news = news;
    }

    /**
     * Takes people away.
     *
     * @param gone one for each person, newer than what is stored
     * @param known what is stored of them
     */
    void remove(Collection<GoneGolden> gone, Map<UUID, KnownPerson> known) {
        if (gone.isEmpty()) {
            return;
        }
        var holders = leaveOldMerges(gone, known);
        var withNotes = notes.peopleWithNotes(ids(gone, GoneReason.RETRACTED));
        var kept = new ArrayList<Contact>();
        var departures = new ArrayList<Departure>();
        var counts = new UndoCounts();
        for (var person : gone) {
            var version = ContactVersions.of(person.version());
            var importId = person.undoneImport();
            if (withNotes.contains(person.aggregateId())) {
                kept.add(Contacts.withoutFacts(person.aggregateId(), version));
                if (importId != null) {
                    counts.kept(importId, person.aggregateId(), person.version());
                }
            } else {
                departures.add(new Departure(person.aggregateId(), version, person.reason(), person.mergedInto()));
                if (importId != null && person.reason() == GoneReason.RETRACTED) {
                    counts.removed(importId, person.aggregateId(), person.version());
                }
            }
        }
        write(kept, departures, known);
        belongings.erase(ids(gone, GoneReason.ERASED));
        followMerges.follow(departures);
        news.updated(kept);
        news.removed(departures);
        news.outlived(counts.counts());
        holders.forEach(lastNotes::letGo);
    }

    /**
     * Whoever goes again after a merge was on their own in between, also where that news comes later or never: what is about them
     * no longer follows the old merge. Returns who had notes of theirs until now.
     */
    private List<UUID> leaveOldMerges(Collection<GoneGolden> gone, Map<UUID, KnownPerson> known) {
        var merged = gone.stream()
                .map(person -> known.get(person.aggregateId()))
                .filter(before -> before != null && before.mergedInto() != null)
                .toList();
        people.forget(merged);
        return belongings.bringBack(merged.stream().map(KnownPerson::id).toList());
    }

    private void write(List<Contact> kept, List<Departure> departures, Map<UUID, KnownPerson> known) {
        people.put(kept, knownOf(kept.stream().map(Contact::aggregateId).toList(), known));
        people.remove(departures, knownOf(departures.stream().map(Departure::id).toList(), known));
    }

    private static List<KnownPerson> knownOf(Collection<UUID> ids, Map<UUID, KnownPerson> known) {
        return ids.stream().map(known::get).filter(Objects::nonNull).toList();
    }

    private static Collection<UUID> ids(Collection<GoneGolden> gone, GoneReason reason) {
        var ids = new HashSet<UUID>();
        gone.stream().filter(person -> person.reason() == reason).forEach(person -> ids.add(person.aggregateId()));
        return ids;
    }
}
