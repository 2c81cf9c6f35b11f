package io.tessera.hygiene.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.discovery.RetractionReason;
import io.tessera.discovery.SourceRecord;
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
@Import(World.class)
class OrderTests {

    @Autowired
    private World world;

    @RepeatedTest(12)
    void endsInTheSameStateWhateverTheOrderOfFacts() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var facts = facts(new RandomRecords(seed).of(20 + random.nextInt(60), 3), random);

        var together = stateAfter(facts, facts.size());
        Collections.shuffle(facts, random);
        var oneByOne = stateAfter(facts, 1);
        Collections.shuffle(facts, random);
        facts.addAll(facts.subList(0, facts.size() / 3));
        var inBits = stateAfter(facts, 7);

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
        facts.add(world -> world.mark("lend-me.com", true, Instant.parse("2026-02-01T00:00:00Z")));
        facts.add(world -> world.mark("globex.com", true, Instant.parse("2026-02-01T00:00:00Z")));
        facts.add(world -> world.mark("globex.com", false, Instant.parse("2026-03-01T00:00:00Z")));
        return facts;
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
                fact.tell(world);
            }
        }
        world.collect(records);
        return world.state();
    }
}
