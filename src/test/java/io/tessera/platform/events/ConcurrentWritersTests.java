package io.tessera.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.committee.stage.OtherSuppressionListener;
import io.tessera.contacts.stage.SuppressionBatches;
import io.tessera.contacts.stage.SuppressionListener;
import io.tessera.privacy.SuppressionsChanged;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Eight writers at once, with random delays and rollbacks: nothing is lost, nothing comes twice, order is kept. */
class ConcurrentWritersTests {

    static final int WRITERS = 8;
    static final int TRANSACTIONS = 60;
    static final int AGGREGATES = 25;

    @Test
    void loseAndRepeatNothing() throws Exception {
        var seed = new Random().nextLong();
        try (var stage =
                Stage.with(SuppressionListener.class, SuppressionBatches.class, OtherSuppressionListener.class)) {
            var ids = new ArrayList<UUID>();
            var random = new SplittableRandom(seed);
            for (var i = 0; i < AGGREGATES; i++) {
                ids.add(new UUID(random.nextLong(), random.nextLong()));
            }
            stage.asOwner("create table privacy.aggregate (id uuid primary key, version bigint not null)");
            stage.in(
                    "privacy",
                    () -> ids.stream()
                            .mapToInt(id -> stage.jdbc().update("insert into privacy.aggregate values (?, 0)", id))
                            .sum());
            play(stage);

            var committed = new ConcurrentHashMap<UUID, List<Long>>();
            try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var writer = 0; writer < WRITERS; writer++) {
                    var own = random.split();
                    writers.submit(() -> write(stage, ids, own, committed));
                }
            }
            stage.awaitQuiet();

            for (var id : ids) {
                var expected = new ArrayList<>(committed.getOrDefault(id, List.of()));
                for (var listener : List.of("one", "batch")) {
                    assertThat(stage.effects("contacts", listener, id))
                            .as("%s of %s, seed %d", listener, id, seed)
                            .containsExactlyElementsOf(expected);
                }
                assertThat(stage.effects("committee", "other", id))
                        .as("seed %d", seed)
                        .containsExactlyElementsOf(expected);
            }
        }
    }

    private static void play(Stage stage) {
        stage.script().write(SuppressionListener.ID, cue -> note(stage, "contacts", "one", cue));
        stage.script()
                .write(
                        SuppressionBatches.ID,
                        cue -> ((List<?>) cue).forEach(event -> note(stage, "contacts", "batch", event)));
        stage.script().write(OtherSuppressionListener.ID, cue -> note(stage, "committee", "other", cue));
    }

    private static void note(Stage stage, String module, String listener, Object event) {
        ((SuppressionsChanged) event).items().forEach(item -> stage.effect(module, listener, item));
    }

    /** Each transaction moves some aggregates on, in a fixed order, and publishes while their rows are locked. */
    private static void write(Stage stage, List<UUID> ids, SplittableRandom random, Map<UUID, List<Long>> committed) {
        for (var n = 0; n < TRANSACTIONS; n++) {
            var chosen = ids.stream()
                    .filter(id -> random.nextInt(AGGREGATES) < 3)
                    .sorted()
                    .toList();
            var rollback = random.nextInt(10) == 0;
            try {
                stage.in("privacy", () -> {
                    var moved = new HashMap<UUID, Long>();
                    for (var id : chosen) {
                        var version = stage.jdbc()
                                .queryForObject(
                                        "update privacy.aggregate set version = version + 1 where id = ? returning version",
                                        Long.class,
                                        id);
                        moved.put(id, version);
                        pause(random);
                    }
                    var facts = moved.entrySet().stream()
                            .map(entry -> Suppressions.of(entry.getKey(), entry.getValue()))
                            .toList();
                    Lanes.lists(facts).forEach(list -> stage.publishInside(new SuppressionsChanged(list)));
                    pause(random);
                    if (rollback) {
                        throw new IllegalStateException("rolled back on purpose");
                    }
                    // still under the rows' locks: the order of these lists is the order of versions
                    moved.forEach((id, version) -> committed
                            .computeIfAbsent(id, key -> new ArrayList<>())
                            .add(version));
                    return true;
                });
            } catch (IllegalStateException onPurpose) {
                assertThat(onPurpose).hasMessage("rolled back on purpose");
            }
        }
    }

    private static void pause(SplittableRandom random) {
        LockSupport.parkNanos(random.nextLong(2_000_000));
    }
}
