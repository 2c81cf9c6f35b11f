package io.tessera.contacts.people;

import io.tessera.contacts.notes.Happening;
import io.tessera.contacts.notes.Happening.Kind;
import io.tessera.contacts.notes.Happenings;
import io.tessera.hygiene.GoldenPerson;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes over golden people as they are now. */
@Component
class UpdatePeople {

    private final People people;
    private final BringBack bringBack;
    private final Happenings happenings;
    private final PeopleNews news;
    private final Clock clock;

    UpdatePeople(People people, BringBack bringBack, Happenings happenings, PeopleNews news, Clock clock) {
        this.people = people;
        this.bringBack = bringBack;
        this.happenings = happenings;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Takes people over.
     *
     * @param changed one for each person, newer than what is stored
     * @param known what is stored of them
     * @param undone by person, the imports whose undoing changed them in any of the versions heard
     */
    void update(Collection<GoldenPerson> changed, Map<UUID, KnownPerson> known, Map<UUID, Set<UUID>> undone) {
        if (changed.isEmpty()) {
            return;
        }
        var before = changed.stream()
                .map(person -> known.get(person.aggregateId()))
                .filter(Objects::nonNull)
                .toList();
        var contacts = changed.stream().map(Contacts::of).toList();
        people.put(contacts, before);
        bringBack.returned(
                before.stream().filter(KnownPerson::gone).map(KnownPerson::id).toList());
        happenings.add(splits(changed, known));
        countUndone(changed, known, undone);
        news.updated(contacts);
    }

    private List<Happening> splits(Collection<GoldenPerson> changed, Map<UUID, KnownPerson> known) {
        var splits = new ArrayList<Happening>();
        for (var person : changed) {
            var before = known.get(person.aggregateId());
            if (person.splitFrom() != null && (before == null || before.gone())) {
                splits.add(happening(Kind.SPLIT, person, person.splitFrom(), null));
            }
        }
        return splits;
    }

    /** Whoever has lost the last row of an undone import and is still there is counted as kept, once. */
    private void countUndone(
            Collection<GoldenPerson> changed, Map<UUID, KnownPerson> known, Map<UUID, Set<UUID>> undone) {
        if (undone.isEmpty()) {
            return;
        }
        var counts = new UndoCounts();
        var lost = new ArrayList<Happening>();
        for (var person : changed) {
            var before = known.get(person.aggregateId());
            for (var importId : undone.getOrDefault(person.aggregateId(), Set.of())) {
                if (before != null && hadRowsOf(importId, before) && !hasRowsOf(importId, person)) {
                    counts.kept(importId, person.aggregateId(), person.version());
                    lost.add(happening(Kind.UNDONE, person, null, importId));
                }
            }
        }
        happenings.add(lost);
        news.outlived(counts.counts());
    }

    private static boolean hadRowsOf(UUID importId, KnownPerson before) {
        return before.sources() != null && SourceRows.tellOf(importId, before.sources());
    }

    private static boolean hasRowsOf(UUID importId, GoldenPerson person) {
        return person.sources().stream().anyMatch(row -> row.importId().equals(importId));
    }

    private Happening happening(Kind kind, GoldenPerson person, @Nullable UUID other, @Nullable UUID importId) {
        var id = Happening.idOf(kind, person.aggregateId(), person.version());
        return new Happening(id, person.aggregateId(), clock.instant(), kind, other, importId, null);
    }
}
