package io.tessera.contacts.people;

import io.tessera.hygiene.GoldenPeopleChanged;
import io.tessera.hygiene.GoldenPeopleGone;
import io.tessera.hygiene.GoneGolden;
import io.tessera.hygiene.GoneReason;
import io.tessera.platform.events.Fact;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Keeps up with golden people; of several versions of a person in one batch only the newest is taken over. */
@Component
class PeopleListener {

    private final ContactsLock lock;
    private final People people;
    private final UpdatePeople updatePeople;
    private final RemovePeople removePeople;

    PeopleListener(ContactsLock lock, People people, UpdatePeople updatePeople, RemovePeople removePeople) {
        this.lock = lock;
        this.people = people;
        this.updatePeople = updatePeople;
        this.removePeople = removePeople;
    }

    @ApplicationModuleListener(id = "contacts-people-changed")
    void changed(List<GoldenPeopleChanged> events) {
        lock.take();
        var newest =
                newest(events.stream().flatMap(event -> event.items().stream()).toList());
        var known = people.known(newest.keySet());
        newest.values().removeIf(person -> isStale(person, known));
        updatePeople.update(newest.values(), known, undone(events));
    }

    @ApplicationModuleListener(id = "contacts-people-gone")
    void gone(List<GoldenPeopleGone> events) {
        lock.take();
        var newest =
                newest(events.stream().flatMap(event -> event.items().stream()).toList());
        var known = people.known(newest.keySet());
        newest.values().removeIf(person -> isStale(person, known) && !isErasedBefore(person, known));
        removePeople.remove(newest.values(), known);
    }

    private static <F extends Fact> Map<UUID, F> newest(List<F> facts) {
        var newest = new LinkedHashMap<UUID, F>(facts.size() * 2);
        facts.forEach(fact -> newest.merge(fact.aggregateId(), fact, (a, b) -> b.version() > a.version() ? b : a));
        return newest;
    }

    private static boolean isStale(Fact fact, Map<UUID, KnownPerson> known) {
        var before = known.get(fact.aggregateId());
        return before != null && before.isNotOlderThan(fact.version());
    }

    /** Whoever was erased by the trace is still to be said farewell to when hygiene says that they are gone. */
    private static boolean isErasedBefore(GoneGolden person, Map<UUID, KnownPerson> known) {
        var before = known.get(person.aggregateId());
        return person.reason() == GoneReason.ERASED && before != null && before.version() == ContactVersions.FOR_EVER;
    }

    private static Map<UUID, Set<UUID>> undone(List<GoldenPeopleChanged> events) {
        var undone = new HashMap<UUID, Set<UUID>>();
        for (var event : events) {
            for (var person : event.items()) {
                if (person.undoneImport() != null) {
                    undone.computeIfAbsent(person.aggregateId(), none -> new HashSet<>())
                            .add(person.undoneImport());
                }
            }
        }
        return undone;
    }
}
