package io.tessera.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.contacts.stage.SuppressionListener;
import io.tessera.privacy.SuppressionsChanged;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Who may deliver what of a lane. */
class LeaseTests {

    @Test
    void passesToTheOtherProcessWhenTheFirstEnds() {
        try (var first = Stage.with(List.of("lease=1s"), SuppressionListener.class);
                var second = first.second()) {
            first.noteSuppressions(SuppressionListener.ID, "one");
            second.noteSuppressions(SuppressionListener.ID, "one");
            var id = UUID.randomUUID();
            for (var version = 1L; version <= 20; version++) {
                (version % 2 == 0 ? first : second)
                        .publish(new SuppressionsChanged(List.of(Suppressions.of(id, version))));
            }
            Awaitility.await().until(() -> second.count("contacts", "effect") == 20);

            first.bean(EventEngine.class).stop();
            for (var version = 21L; version <= 30; version++) {
                second.publish(new SuppressionsChanged(List.of(Suppressions.of(id, version))));
            }
            second.awaitQuiet();

            assertThat(second.effects("contacts", "one", id))
                    .hasSize(30)
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void keepsAFrozenOwnerFromWriting() throws Exception {
        try (var frozen = Stage.with(List.of("lease=1s"), SuppressionListener.class)) {
            var inside = new CountDownLatch(1);
            var thaw = new CountDownLatch(1);
            frozen.script().write(SuppressionListener.ID, cue -> {
                ((SuppressionsChanged) cue).items().forEach(item -> frozen.effect("contacts", "one", item));
                if (inside.getCount() > 0) {
                    // works on beyond the end of its lease, as after a long pause of the whole process
                    inside.countDown();
                    thaw.await();
                }
            });
            frozen.publish(new SuppressionsChanged(List.of(Suppressions.one())));
            inside.await();

            // another owner takes over: its claim waits for the row that the running delivery has locked
            frozen.asOwner("update contacts.lane_lease set owner = gen_random_uuid(), fence = fence + 1,"
                    + " expires_at = now() + interval '3 seconds'");
            thaw.countDown();
            Awaitility.await().until(() -> frozen.count("contacts", "effect") == 1);
            frozen.asOwner("update contacts.listener_position set fence = fence + 1");
            frozen.publish(new SuppressionsChanged(List.of(Suppressions.one())));

            frozen.awaitQuiet();
            assertThat(frozen.count("contacts", "effect")).isEqualTo(2);
            assertThat(frozen.count("contacts", "lane_lease where fence >= 3")).isEqualTo(Lanes.COUNT);
        }
    }
}
