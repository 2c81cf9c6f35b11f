package io.tessera.hygiene.clusters;

import static io.tessera.hygiene.testing.RecordBuilder.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.hygiene.golden.GoldenIds;
import io.tessera.hygiene.resolution.World;
import io.tessera.hygiene.testing.RecordBuilder;
import io.tessera.testing.TesseraTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@TesseraTest(modules = "hygiene")
@Import(World.class)
class MergeClustersTests {

    @Autowired
    private World world;

    @Autowired
    private MergeClusters merges;

    @Autowired
    private SplitClusters splits;

    @Autowired
    private Decisions decisions;

    private final RecordBuilder maiden = row(2).named("Ida", "Stone").email("ida@acme.com");
    private final RecordBuilder married = row(3).named("Ida", "Hart").phone("+49301234567");
    private final RecordBuilder stranger = row(4).named("Kim", "Roe").email("kim@globex.com");

    @BeforeEach
    void begin() {
        world.empty().collect(maiden, married, stranger);
    }

    private MergeAnswer merge(RecordBuilder... people) {
        var ids = List.of(people).stream()
                .map(record -> world.personOf(record).aggregateId())
                .toList();
        return merge(ids);
    }

    private MergeAnswer merge(List<UUID> people) {
        var answer = new AtomicReference<MergeAnswer>();
        world.handle(() -> answer.set(merges.merge(people)));
        return answer.get();
    }

    @Test
    void makesOnePersonOfTwoThatShareNothing() {
        assertThat(merge(maiden, married))
                .isInstanceOfSatisfying(
                        MergeAnswer.Done.class,
                        done -> assertThat(done.person()).isEqualTo(GoldenIds.person(maiden.id())));

        assertThat(world.people()).hasSize(2);
        assertThat(world.personOf(maiden).sources()).hasSize(2);
        assertThat(world.personOf(married)).isEqualTo(world.personOf(maiden));
    }

    @Test
    void remembersWhenTheRecordsComeAgain() {
        merge(maiden, married);

        world.collect(row(3).version(2)
                        .named("Ida", "Hart")
                        .phone("+49301234567")
                        .titled("CEO"))
                .undo(maiden)
                .collect(row(2).ofImport(2).named("Ida", "Stone").email("ida@acme.com"))
                .collect(row(3).ofImport(2).named("Ida", "Hart").phone("+49301234567"));

        assertThat(world.people()).hasSize(2);
        assertThat(world.personOf(married).sources()).hasSize(3);
    }

    @Test
    void takesInWhatSharesSomethingWithEitherLater() {
        merge(maiden, married);

        world.collect(
                row(5).named("Ida", "Stone").email("ida@acme.com"),
                row(6).named("Ida", "Hart").phone("+49301234567"));

        assertThat(world.people()).hasSize(2);
        assertThat(world.personOf(maiden).sources()).hasSize(4);
    }

    @Test
    void partsThemAgainWhenTheDecisionIsTakenBack() {
        merge(maiden, married);
        var decision = decisions.after(new UUID(0, 0), 10).getFirst();
        assertThat(decision.merges()).isTrue();
        assertThat(decision.parts()).hasSize(2);

        world.handle(() -> splits.takeBack(decision.id()));

        assertThat(world.people()).hasSize(3);
        assertThat(world.personOf(married).sources()).hasSize(1);
    }

    @Test
    void givesWayToALaterSplit() {
        merge(maiden, married);
        world.handle(() -> splits.split(world.personOf(maiden).aggregateId(), List.of(married.id())));

        assertThat(world.people()).hasSize(3);
        assertThat(merge(maiden, married)).isInstanceOf(MergeAnswer.Done.class);
        assertThat(world.people()).hasSize(2);
    }

    @Test
    void joinsThreeInTwoSteps() {
        merge(maiden, married);
        merge(married, stranger);

        assertThat(world.onlyPerson().sources()).hasSize(3);
        world.undo(married);
        assertThat(world.onlyPerson().sources()).hasSize(2);
    }

    @Test
    void refusesWhatIsNoMerge() {
        assertThat(merge(maiden, maiden)).isInstanceOf(MergeAnswer.NothingToMerge.class);
        assertThat(merge(List.of(world.personOf(maiden).aggregateId(), UUID.randomUUID())))
                .isInstanceOf(MergeAnswer.NoSuchCluster.class);
        assertThat(world.people()).hasSize(3);
    }
}
