package io.tessera.contacts.people;

import static io.tessera.contacts.people.Golden.golden;
import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.contacts.notes.Note;
import io.tessera.discovery.SourceRow;
import io.tessera.hygiene.GoldenPeopleChanged;
import io.tessera.hygiene.GoldenPeopleGone;
import io.tessera.hygiene.GoldenPerson;
import io.tessera.hygiene.GoneGolden;
import io.tessera.platform.events.Fact;
import io.tessera.platform.events.FactList;
import io.tessera.testing.TesseraTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** People and where their notes stand are a function of the set of facts: in any order, with repeats, they come out the same. */
@TesseraTest(modules = "contacts")
class OrderIndependenceTests {

    private static final int PEOPLE = 8;

    @Autowired
    PeopleListener listener;

    @Autowired
    FindPeople people;

    @Autowired
    WriteNotes notes;

    /**
     * People and what is told of them.
     *
     * @param people them, in a row
     * @param facts every version of everybody, from the second
     */
    private record World(List<Golden> people, List<Object> facts) {

        /** Tells from everybody's last fact alone who is there and where the notes stand. */
        List<String> expected() {
            var last = last();
            var notes = new HashMap<UUID, List<String>>();
            for (var number = 0; number < people.size(); number += 2) {
                var holder = people.get(number).id();
                while (last.get(holder) instanceof GoneGolden gone && gone.mergedInto() != null) {
                    holder = gone.mergedInto();
                }
                notes.computeIfAbsent(holder, none -> new ArrayList<>()).add("note " + number);
            }
            return people.stream()
                    .map(person -> shown(last.get(person.id()), notes.getOrDefault(person.id(), List.of())))
                    .toList();
        }

        private static String shown(Fact last, List<String> notes) {
            if (last instanceof GoldenPerson there) {
                return "%s %s 1 %s".formatted(there.lastName(), there.title(), notes);
            }
            return notes.isEmpty() ? "gone []" : "null null 0 " + notes;
        }

        private Map<UUID, Fact> last() {
            var last = new HashMap<UUID, Fact>();
            for (var fact : facts) {
                var told = ((FactList<?>) fact).items().getFirst();
                last.merge(told.aggregateId(), told, (a, b) -> a.version() > b.version() ? a : b);
            }
            return last;
        }

        /** Writes facts with numbers for ids. */
        String written(List<Object> order) {
            var text = order.toString();
            for (var number = 0; number < people.size(); number++) {
                text = text.replace(people.get(number).id().toString(), "P" + number);
            }
            return text;
        }
    }

    @RepeatedTest(50)
    void comesOutTheSameInWhateverOrderTheFactsCome() {
        var seed = new Random().nextLong();
        var world = world(seed);

        var order = deliver(world.facts(), new Random(seed + 1));

        assertThat(shown(world))
                .as("seed %d, delivered %s", seed, world.written(order))
                .isEqualTo(world.expected());
    }

    /** Everybody is there and has a note; then some change, merge into somebody later in the row, split again, or go. */
    private World world(long seed) {
        var random = new Random(seed);
        var golden = new ArrayList<Golden>();
        for (var number = 0; number < PEOPLE; number++) {
            var person = golden().named("First", "Last" + number).from(new SourceRow(new UUID(1, number), 2));
            golden.add(person);
            listener.changed(List.of(new GoldenPeopleChanged(List.of(person.at(1)))));
            if (number % 2 == 0) {
                notes.write(person.id(), "note " + number, "tester");
            }
        }
        var facts = new ArrayList<Object>();
        for (var number = 0; number < PEOPLE; number++) {
            var gone = false;
            for (var version = 2; version <= 2 + random.nextInt(4); version++) {
                var fact = gone ? changed(golden.get(number), version) : fact(golden, number, version, random);
                facts.add(fact);
                gone = fact instanceof GoldenPeopleGone;
            }
        }
        return new World(golden, facts);
    }

    private static Object fact(List<Golden> golden, int number, long version, Random random) {
        var person = golden.get(number);
        if (number < PEOPLE - 1 && random.nextInt(3) == 0) {
            var survivor = golden.get(number + 1 + random.nextInt(PEOPLE - number - 1));
            return new GoldenPeopleGone(List.of(person.mergedInto(survivor, version)));
        }
        if (random.nextInt(4) == 0) {
            return new GoldenPeopleGone(List.of(person.retracted(null, version)));
        }
        return changed(person, version);
    }

    /** Whoever is gone comes back before going again. */
    private static GoldenPeopleChanged changed(Golden person, long version) {
        return new GoldenPeopleChanged(List.of(person.titled("Title " + version).at(version)));
    }

    private List<Object> deliver(List<Object> facts, Random random) {
        var order = new ArrayList<Object>(facts);
        facts.stream().filter(fact -> random.nextInt(3) == 0).forEach(order::add);
        Collections.shuffle(order, random);
        for (var from = 0; from < order.size(); ) {
            var to = Math.min(order.size(), from + 1 + random.nextInt(4));
            var batch = order.subList(from, to);
            listener.changed(only(GoldenPeopleChanged.class, batch));
            listener.gone(only(GoldenPeopleGone.class, batch));
            from = to;
        }
        return order;
    }

    private static <E> List<E> only(Class<E> type, List<Object> facts) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private List<String> shown(World world) {
        return world.people().stream()
                .map(person -> people.find(person.id())
                                .map(found -> found.lastName() + " " + found.title() + " "
                                        + found.sources().size())
                                .orElse("gone")
                        + " "
                        + people
                                .notes(person.id(), Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1), 100)
                                .stream()
                                .map(Note::body)
                                .sorted()
                                .toList())
                .toList();
    }
}
