package io.tessera.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.committee.CommitteeErased;
import io.tessera.committee.stage.ErasureListener;
import io.tessera.contacts.stage.SuppressionListener;
import io.tessera.privacy.ErasureRequested;
import io.tessera.privacy.SuppressionsChanged;
import io.tessera.privacy.stage.AcknowledgementListener;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Several processes work for the same modules, on one database. */
class SharedLanesTests {

    private static final List<String> SHORT_LEASE = List.of("lease=1s");

    @Test
    void eachProcessTakesItsShareOfTheWork() {
        try (var first = Stage.with(SHORT_LEASE, SuppressionListener.class);
                var second = first.second()) {
            first.noteSuppressions(SuppressionListener.ID, "first");
            second.noteSuppressions(SuppressionListener.ID, "second");
            awaitShares(first, 8, 8);

            for (var n = 0; n < 200; n++) {
                (n % 2 == 0 ? first : second).publish(new SuppressionsChanged(List.of(Suppressions.one())));
            }
            first.awaitQuiet();
            second.awaitQuiet();

            assertThat(first.count("contacts", "effect")).isEqualTo(200);
            assertThat(first.count("contacts", "effect where listener = 'first'"))
                    .isBetween(50L, 150L);
            assertThat(first.bean(EventOperations.class).listeners())
                    .allSatisfy(listener -> assertThat(listener.backlog()).isZero());
        }
    }

    @Test
    void aProcessThatComesBackTakesItsShareAgain() {
        try (var first = Stage.with(SHORT_LEASE, SuppressionListener.class);
                var second = first.second()) {
            awaitShares(first, 8, 8);

            second.bean(EventEngine.class).stop();
            awaitShares(first, 16);
            second.bean(EventEngine.class).start();

            awaitShares(first, 8, 8);
        }
    }

    private static void awaitShares(Stage stage, Integer... shares) {
        Awaitility.await()
                .until(
                        () -> stage.in("contacts", () -> stage.jdbc().queryForList("""
                                select count(*)::int from contacts.lane_lease where expires_at > clock_timestamp()
                                group by owner""", Integer.class)),
                        found -> found.equals(List.of(shares)));
    }

    /** Instances come and go at random while others publish: each fact has its effect once, in the order of its aggregate. */
    @Test
    void loseAndRepeatNothingWhileProcessesComeAndGo() throws Exception {
        var seed = new Random().nextLong();
        var random = new SplittableRandom(seed);
        try (var first = Stage.with(SHORT_LEASE, SuppressionListener.class)) {
            first.noteSuppressions(SuppressionListener.ID, "one");
            var ids = new ArrayList<UUID>();
            for (var n = 0; n < 40; n++) {
                ids.add(new UUID(random.nextLong(), random.nextLong()));
            }
            first.asOwner("create table privacy.aggregate (id uuid primary key, version bigint not null)");
            first.in(
                    "privacy",
                    () -> ids.stream()
                            .mapToInt(id -> first.jdbc().update("insert into privacy.aggregate values (?, 0)", id))
                            .sum());
            var others = new ArrayDeque<Stage>();
            var end = new AtomicBoolean();
            try (var publishers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var n = 0; n < 3; n++) {
                    var own = random.split();
                    publishers.submit(() -> moveOn(first, ids, own, end));
                }
                comeAndGo(first, others, random.split());
                end.set(true);
            }
            others.forEach(Stage::awaitQuiet);
            first.awaitQuiet();

            for (var id : ids) {
                var last = first.in(
                        "privacy",
                        () -> first.jdbc()
                                .queryForObject("select version from privacy.aggregate where id = ?", Long.class, id));
                assertThat(first.effects("contacts", "one", id))
                        .as("%s, seed %d", id, seed)
                        .containsExactlyElementsOf(java.util.stream.LongStream.rangeClosed(1, last)
                                .boxed()
                                .toList());
            }
            others.forEach(Stage::close);
        }
    }

    private static void comeAndGo(Stage first, ArrayDeque<Stage> others, SplittableRandom random) {
        for (var n = 0; n < 6; n++) {
            if (others.size() < 2 && (others.isEmpty() || random.nextBoolean())) {
                var fresh = first.second();
                fresh.noteSuppressions(SuppressionListener.ID, "one");
                others.add(fresh);
            } else {
                others.remove().close();
            }
            LockSupport.parkNanos(random.nextLong(1_000_000_000));
        }
    }

    private static void moveOn(Stage stage, List<UUID> ids, SplittableRandom random, AtomicBoolean end) {
        while (!end.get()) {
            var id = ids.get(random.nextInt(ids.size()));
            stage.in("privacy", () -> {
                var version = stage.jdbc()
                        .queryForObject(
                                "update privacy.aggregate set version = version + 1 where id = ? returning version",
                                Long.class,
                                id);
                stage.publishInside(new SuppressionsChanged(List.of(Suppressions.of(id, version))));
                return true;
            });
            LockSupport.parkNanos(random.nextLong(10_000_000));
        }
    }

    /** Flows cross from process to process, with failures: the moment either sees one settled, every effect is there. */
    @Test
    void bothProcessesKnowExactlyWhenAFlowHasSettled() throws Exception {
        var seed = new Random().nextLong();
        var random = new SplittableRandom(seed);
        try (var first = Stage.with(
                        SHORT_LEASE, ErasureListener.class, AcknowledgementListener.class, SuppressionListener.class);
                var second = first.second()) {
            awaitShares(first, 8, 8);
            play(first, random.split());
            play(second, random.split());

            for (var round = 0; round < 8; round++) {
                var flow = FlowId.random();
                var publisher = random.nextBoolean() ? first : second;
                var watcher = random.nextBoolean() ? first : second;
                var expected = new AtomicInteger();
                var before = first.count("privacy", "effect");
                open(publisher, flow);
                for (var n = 0; n < 20; n++) {
                    var version = 1 + random.nextInt(40);
                    expected.addAndGet(version % 4);
                    publisher
                            .bean(Flows.class)
                            .within(
                                    flow,
                                    () -> publisher.publish(
                                            new ErasureRequested(UUID.randomUUID(), version, null, null, null)));
                }
                assertThat(watcher.status(flow).settled()).as("seed %d", seed).isFalse();
                complete(publisher, flow);
                while (!watcher.status(flow).settled()) {
                    LockSupport.parkNanos(1_000_000);
                }

                assertThat(first.count("privacy", "effect") - before)
                        .as("round %d, seed %d", round, seed)
                        .isEqualTo(expected.get());
                Awaitility.await()
                        .until(() -> first.status(flow).settled()
                                && second.status(flow).settled());
            }
            assertThat(first.bean(FlowLedger.class).pending()).isZero();
        }
    }

    private static void open(Stage stage, FlowId flow) {
        stage.in("privacy", () -> {
            stage.bean(Flows.class).open(flow, "test");
            return true;
        });
    }

    private static void complete(Stage stage, FlowId flow) {
        stage.in("privacy", () -> {
            stage.bean(Flows.class).complete(flow);
            return true;
        });
    }

    private static void play(Stage stage, SplittableRandom random) {
        stage.script().write(ErasureListener.ID, cue -> {
            failSometimes(random);
            for (var i = 0; i < ((ErasureRequested) cue).version() % 4; i++) {
                stage.publishInside(new CommitteeErased(UUID.randomUUID(), 1, 1));
            }
        });
        stage.script().write(AcknowledgementListener.ID, cue -> {
            failSometimes(random);
            stage.effect("privacy", "ack", (Fact) cue);
            stage.publishInside(new SuppressionsChanged(List.of(Suppressions.one())));
        });
        stage.script().write(SuppressionListener.ID, cue -> failSometimes(random));
    }

    private static void failSometimes(SplittableRandom random) {
        synchronized (random) {
            if (random.nextInt(12) == 0) {
                throw new IllegalStateException("again, please");
            }
        }
    }
}
