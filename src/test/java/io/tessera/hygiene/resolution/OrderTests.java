package io.tessera.hygiene.resolution;

import static io.tessera.hygiene.testing.RecordBuilder.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.discovery.RetractionReason;
import io.tessera.discovery.SourceRecord;
import io.tessera.hygiene.clusters.MergeAnswer;
import io.tessera.hygiene.clusters.MergeClusters;
import io.tessera.hygiene.clusters.SplitAnswer;
import io.tessera.hygiene.clusters.SplitClusters;
import io.tessera.hygiene.erasure.Wishes;
import io.tessera.hygiene.testing.RandomRecords;
import io.tessera.hygiene.testing.RecordBuilder;
import io.tessera.testing.TesseraTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@TesseraTest(modules = "hygiene")
@Import({World.class, Wishes.class})
class OrderTests {

    @Autowired
    private World world;

    @Autowired
    private Wishes wishes;

    @Autowired
    private SplitClusters splits;

    @Autowired
    private MergeClusters merges;

    @RepeatedTest(12)
    void endsInTheSameStateWhateverTheOrderOfFacts() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var facts = facts(new RandomRecords(seed).of(20 + random.nextInt(60), 3), random);

        var together = stateAfter(facts, facts.size());
        var oneByOne = stateAfter(shuffled(facts, random), 1);
        var repeated = shuffled(facts, random);
        repeated.addAll(repeated.subList(0, repeated.size() / 3).stream()
                .filter(fact -> !(fact instanceof Decided))
                .toList());
        var inBits = stateAfter(repeated, 7);

        together.forEach((what, rows) -> {
            assertThat(oneByOne.get(what))
                    .as("one by one: %s, seed %d", what, seed)
                    .containsExactlyInAnyOrderElementsOf(rows);
            assertThat(inBits.get(what))
                    .as("in bits: %s, seed %d", what, seed)
                    .containsExactlyInAnyOrderElementsOf(rows);
        });
    }

    /** Something that is true of a record or a domain. */
    private interface Fact {
        void tell(World world);
    }

    private record Collected(RecordBuilder record) implements Fact {
        @Override
        public void tell(World world) {
            world.collect(record);
        }
    }

    /** A decision of somebody who has seen some records. */
    private interface Decided extends Fact {

        List<RecordBuilder> seen();
    }

    /** Somebody decides that the first and the last of some records are one person. */
    private record Joined(List<RecordBuilder> seen, MergeClusters merges) implements Decided {
        @Override
        public void tell(World world) {
            var people = List.of(
                    world.personOf(seen.getFirst()).aggregateId(),
                    world.personOf(seen.getLast()).aggregateId());
            world.handle(() -> assertThat(merges.merge(people)).isInstanceOf(MergeAnswer.Done.class));
        }
    }

    /** Somebody decides that the last of some records is another person; whoever decides so has seen them. */
    private record Parted(List<RecordBuilder> seen, SplitClusters splits) implements Decided {
        @Override
        public void tell(World world) {
            var leaves = seen.getLast().id();
            world.handle(() -> assertThat(
                            splits.split(world.personOf(seen.getLast()).aggregateId(), List.of(leaves)))
                    .isInstanceOf(SplitAnswer.Done.class));
        }
    }

    /** Returns the facts in another order that can be: no decision stands before a record that it was made on. */
    private static List<Fact> shuffled(List<Fact> facts, Random random) {
        var order = new ArrayList<>(facts);
        Collections.shuffle(order, random);
        for (var fact : facts) {
            if (fact instanceof Decided decided) {
                order.remove(fact);
                var last = decided.seen().stream()
                        .mapToInt(record -> order.indexOf(new Collected(record)))
                        .max()
                        .orElseThrow();
                order.add(last + 1 + random.nextInt(order.size() - last), fact);
            }
        }
        return order;
    }

    private List<Fact> facts(List<RecordBuilder> records, Random random) {
        var facts = new ArrayList<Fact>();
        for (var record : records) {
            facts.add(new Collected(record));
            if (random.nextInt(5) == 0) {
                var reason = random.nextBoolean() ? RetractionReason.UNDONE : RetractionReason.SUPPRESSED;
                facts.add(world -> world.retract(List.of(record), 2, reason));
            }
            if (random.nextInt(6) == 0) {
                var other = new RandomRecords(random.nextLong()).of(1, 1).getFirst();
                var corrected = other.record();
                facts.add(world -> world.collectRecords(List.of(corrected(corrected, record))));
            }
        }
        for (var number = 0; number < 3; number++) {
            var email = "gone%d@wish.example".formatted(number);
            namesakes(900 + 10 * number, email).forEach(record -> facts.add(new Collected(record)));
            facts.add(world -> world.handle(() -> wishes.forget(email)));
        }
        for (var number = 0; number < 3; number++) {
            var apart = namesakes(800 + 10 * number, "apart%d@split.example".formatted(number));
            apart.forEach(record -> facts.add(new Collected(record)));
            facts.add(new Parted(apart, splits));
        }
        for (var number = 0; number < 3; number++) {
            var one = namesakes(700 + 10 * number, "one%d@merge.example".formatted(number))
                    .getFirst();
            var other = row(705 + 10 * number)
                    .named("Ada", "Other" + (char) ('a' + number))
                    .phone("+4930123456" + number);
            var later = row(706 + 10 * number)
                    .named("Ada", "Other" + (char) ('a' + number))
                    .phone("+4930123456" + number);
            List.of(one, other, later).forEach(record -> facts.add(new Collected(record)));
            facts.add(new Joined(List.of(one, other), merges));
        }
        facts.add(world -> world.mark("lend-me.com", true, Instant.parse("2026-02-01T00:00:00Z")));
        facts.add(world -> world.mark("globex.com", true, Instant.parse("2026-02-01T00:00:00Z")));
        facts.add(world -> world.mark("globex.com", false, Instant.parse("2026-03-01T00:00:00Z")));
        return facts;
    }

    /** Rows that are one person by their address, of a name of their own. */
    private static List<RecordBuilder> namesakes(int row, String email) {
        return List.of(row, row + 1, row + 2).stream()
                .map(number -> row(number)
                        .named("Ida", "Name" + (char) ('a' + row / 10 % 10))
                        .email(email))
                .toList();
    }

    private static SourceRecord corrected(SourceRecord values, RecordBuilder of) {
        var first = of.record();
        return new SourceRecord(
                first.aggregateId(),
                3,
                first.source(),
                first.collectedAt(),
                values.firstName(),
                values.lastName(),
                values.fullName(),
                values.title(),
                values.company(),
                values.domain(),
                values.email(),
                values.phone(),
                values.phoneE164(),
                values.linkedin(),
                values.city(),
                values.country(),
                values.defaultCountry(),
                values.industry(),
                values.employees());
    }

    private Map<String, List<String>> stateAfter(List<Fact> facts, int batch) {
        world.empty();
        var records = new ArrayList<RecordBuilder>();
        for (var fact : facts) {
            if (fact instanceof Collected collected) {
                records.add(collected.record());
                if (records.size() >= batch) {
                    world.collect(records);
                    records.clear();
                }
            } else {
                if (fact instanceof Decided) {
                    world.collect(records);
                    records.clear();
                }
                fact.tell(world);
            }
        }
        world.collect(records);
        return world.state();
    }
}
