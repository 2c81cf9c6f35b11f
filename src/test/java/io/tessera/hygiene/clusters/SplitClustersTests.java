package io.tessera.hygiene.clusters;

import static io.tessera.hygiene.testing.RecordBuilder.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.hygiene.golden.GoldenIds;
import io.tessera.hygiene.matching.Shared;
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
class SplitClustersTests {

    @Autowired
    private World world;

    @Autowired
    private SplitClusters splits;

    @Autowired
    private Clusters clusters;

    @Autowired
    private Decisions decisions;

    private final RecordBuilder first =
            row(2).named("John", "Smith").email("j@acme.com").titled("CEO");
    private final RecordBuilder second =
            row(3).named("John", "Smith").email("j@acme.com").titled("Janitor");
    private final RecordBuilder third =
            row(4).named("John", "Smith").email("j@acme.com").phone("+49301234567");
    private final UUID john = GoldenIds.person(first.id());

    @BeforeEach
    void begin() {
        world.empty().collect(first, second, third);
    }

    private SplitAnswer split(UUID... leaving) {
        var answer = new AtomicReference<SplitAnswer>();
        world.handle(() -> answer.set(leaving.length == 0 ? splits.apart(john) : splits.split(john, List.of(leaving))));
        return answer.get();
    }

    @Test
    void showsARecordsValuesAndWhyItIsThere() {
        var cluster = clusters.find(john).orElseThrow();

        assertThat(cluster.members()).hasSize(3);
        assertThat(cluster.links()).hasSize(2).first().satisfies(link -> {
            assertThat(link.record()).isEqualTo(second.id());
            assertThat(link.with()).isEqualTo(first.id());
            assertThat(link.shared()).containsExactly(Shared.EMAIL, Shared.NAME_AND_COMPANY);
        });
        assertThat(clusters.after(new UUID(0, 0), 10)).extracting(Cluster::id).containsExactly(john);
    }

    @Test
    void letsARecordLeave() {
        assertThat(split(second.id())).isInstanceOf(SplitAnswer.Done.class);

        assertThat(world.people()).hasSize(2);
        assertThat(world.personOf(first).sources()).hasSize(2);
        assertThat(world.personOf(second).splitFrom()).isEqualTo(john);
    }

    @Test
    void makesEveryRecordAPersonOfItsOwn() {
        split();

        assertThat(world.people()).hasSize(3);
    }

    @Test
    void remembersWhenTheRecordsComeAgain() {
        split(second.id());

        world.collect(row(3).version(2)
                        .named("John", "Smith")
                        .email("j@acme.com")
                        .titled("Janitor"))
                .collect(row(2).ofImport(2)
                        .named("John", "Smith")
                        .email("j@acme.com")
                        .titled("CEO"))
                .collect(row(3).ofImport(2)
                        .named("John", "Smith")
                        .email("j@acme.com")
                        .titled("Janitor"));

        assertThat(world.people()).hasSize(2);
        assertThat(world.personOf(second).sources()).hasSize(2);
        assertThat(world.personOf(first).sources()).hasSize(3);
    }

    @Test
    void joinsAgainWhenTheDecisionIsTakenBack() {
        split(second.id());
        var decision = decisions.after(new UUID(0, 0), 10).getFirst();
        assertThat(decision.parts()).hasSize(2);

        world.handle(() -> splits.takeBack(decision.id()));

        assertThat(world.onlyPerson().sources()).hasSize(3);
        assertThat(world.onlyPerson().aggregateId()).isEqualTo(john);
    }

    @Test
    void takesTwoDecisionsOneAfterTheOther() {
        split(third.id());
        split(second.id());

        assertThat(world.people()).hasSize(3);
    }

    @Test
    void refusesWhatIsNoSplit() {
        assertThat(split(first.id(), second.id(), third.id())).isInstanceOf(SplitAnswer.NobodyOnOneSide.class);
        assertThat(split(UUID.randomUUID())).isInstanceOf(SplitAnswer.NotAMember.class);
        world.undo(first, second, third);
        assertThat(split()).isInstanceOf(SplitAnswer.NoSuchCluster.class);
        world.collect(row(9).named("Eve", "Stone"));
        var answer = new AtomicReference<SplitAnswer>();
        world.handle(() -> answer.set(splits.apart(GoldenIds.person(row(9).id()))));
        assertThat(answer.get()).isInstanceOf(SplitAnswer.NothingToSplit.class);
    }
}
