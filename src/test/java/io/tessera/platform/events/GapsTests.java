package io.tessera.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class GapsTests {

    @Test
    void rememberWhatIsMissing() {
        var gaps = new Gaps(10);

        gaps.seen(rows(11, 14, 15, 20));

        assertThat(gaps.mark()).isEqualTo(20);
        assertThat(gaps.complete()).isEqualTo(11);
        assertThat(gaps.open()).extracting(Gap::low).containsExactly(12L, 16L);
        assertThat(gaps.open()).extracting(Gap::high).containsExactly(13L, 19L);
    }

    @Test
    void areFilledByWhatCommitsLate() {
        var gaps = new Gaps(0);
        gaps.seen(rows(5));

        gaps.seen(rows(2, 3));

        assertThat(gaps.open()).extracting(Gap::low).containsExactly(1L, 4L);
        gaps.seen(rows(1, 4, 6));
        assertThat(gaps.open()).isEmpty();
        assertThat(gaps.complete()).isEqualTo(6);
    }

    @Test
    void closeWhenAllWhoCouldFillThemHaveEnded() {
        var gaps = new Gaps(0);
        gaps.seen(rows(2));
        gaps.writing(Set.of("3/7", "4/1"));
        gaps.seen(rows());
        gaps.writing(Set.of("4/1", "9/9"));
        gaps.seen(rows());
        assertThat(gaps.complete()).isZero();

        gaps.writing(Set.of("9/9"));
        gaps.seen(rows());

        assertThat(gaps.complete()).isEqualTo(2);
    }

    @Test
    void lookOnceMoreBeforeTheyClose() {
        var gaps = new Gaps(0);
        gaps.seen(rows(2));

        gaps.writing(Set.of());
        gaps.seen(rows(1));

        assertThat(gaps.open()).isEmpty();
        assertThat(gaps.complete()).isEqualTo(2);
    }

    /**
     * A made-up outbox: transactions take the lock, then ids, then commit or roll back in any order, while a reader looks. It
     * must see every committed row once, and in the end miss nothing.
     */
    @RepeatedTest(50)
    void neverLoseOrRepeatARow() {
        var seed = new Random().nextLong();
        var random = new SplittableRandom(seed);
        var outbox = new PretendedOutbox(random);
        var gaps = new Gaps(0);
        var seen = new ArrayList<Long>();
        for (var step = 0; step < 300; step++) {
            outbox.happen();
            if (random.nextInt(3) == 0) {
                look(outbox, gaps, seen, random.nextBoolean(), true);
            }
        }
        outbox.endAll();
        for (var i = 0; i < 4; i++) {
            look(outbox, gaps, seen, true, false);
        }

        assertThat(seen).as("seed %d", seed).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(seen)).as("seed %d", seed).isEqualTo(outbox.committed);
        assertThat(gaps.open()).as("seed %d", seed).isEmpty();
    }

    private static void look(
            PretendedOutbox outbox, Gaps gaps, List<Long> seen, boolean askForWriters, boolean meanwhile) {
        var writers = askForWriters ? outbox.writers() : null;
        if (meanwhile) {
            outbox.happen();
        }
        var before = gaps.open();
        var mark = gaps.mark();
        var found = outbox.committed.stream()
                .filter(id -> id > mark || before.stream().anyMatch(gap -> gap.contains(id)))
                .toList();
        if (writers != null) {
            gaps.writing(writers);
        }
        gaps.seen(rows(found.stream().mapToLong(Long::longValue).toArray()));
        seen.addAll(found);
    }

    private static final class PretendedOutbox {

        private final SplittableRandom random;
        private final TreeSet<Long> committed = new TreeSet<>();
        private final List<Transaction> running = new ArrayList<>();
        private long sequence;
        private int transactions;

        PretendedOutbox(SplittableRandom random) {
            this.random = random;
        }

        void happen() {
            switch (random.nextInt(3)) {
                case 0 -> running.add(new Transaction("1/" + ++transactions, new HashSet<>()));
                case 1 -> {
                    if (!running.isEmpty()) {
                        running.get(random.nextInt(running.size())).ids().add(++sequence);
                    }
                }
                default -> {
                    if (!running.isEmpty()) {
                        end(running.remove(random.nextInt(running.size())));
                    }
                }
            }
        }

        private void end(Transaction transaction) {
            if (random.nextInt(4) > 0) {
                committed.addAll(transaction.ids());
            }
        }

        void endAll() {
            running.forEach(this::end);
            running.clear();
        }

        Set<String> writers() {
            return running.stream().map(Transaction::name).collect(Collectors.toSet());
        }

        private record Transaction(String name, Set<Long> ids) {}
    }

    private static List<StoredEvent> rows(long... ids) {
        var rows = new ArrayList<StoredEvent>();
        for (var id : ids) {
            rows.add(new StoredEvent(id, new UUID(0, id), 0, "t", new FlowId(new UUID(0, 0)), 0, null));
        }
        return rows;
    }
}
