package io.tessera.platform.events;

import io.tessera.committee.stage.ErasureListener;
import io.tessera.contacts.stage.SuppressionListener;
import io.tessera.platform.data.embedded.OwnedDatabase;
import io.tessera.privacy.stage.AcknowledgementListener;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Two stages with a broker between them: privacy here, contacts and committee there, each on a database of its own. */
final class Split implements AutoCloseable {

    private final List<String> settings;
    private final Stage here;
    private final Stage there;

    private Split(List<String> settings) {
        this.settings = settings;
        this.here = Stage.part(Stage.preparedDatabase(), "privacy", settings, AcknowledgementListener.class);
        this.there = there(Stage.preparedDatabase(), settings);
    }

    private static Stage there(OwnedDatabase database, List<String> settings) {
        return Stage.part(database, "contacts,committee", settings, SuppressionListener.class, ErasureListener.class);
    }

    static Split over(String broker) {
        return new Split(settings(broker));
    }

    /** Returns settings for processes that see each other on a broker, and nobody else. */
    static List<String> settings(String broker) {
        return List.of(
                "lease=2s",
                "--tessera.kafka.bootstrap-servers=" + broker,
                "--tessera.kafka.prefix=test-" + UUID.randomUUID());
    }

    /** Returns the process that runs privacy. */
    Stage here() {
        return here;
    }

    /** Returns the process that runs contacts and committee. */
    Stage there() {
        return there;
    }

    /** Starts another instance of contacts and committee. */
    Stage anotherThere() {
        return there(there.database(), settings);
    }

    String topic(String module) {
        return prefix() + "." + module;
    }

    private String prefix() {
        return settings.getLast().replace("--tessera.kafka.prefix=", "");
    }

    /** Joins what the processes say of a flow, as the edge does. */
    boolean settled(FlowId flow, Stage... more) {
        var answers = new ArrayList<FlowAnswer>();
        answers.add(there.bean(FlowAnswers.class).answer(flow));
        answers.add(here.bean(FlowAnswers.class).answer(flow));
        for (var another : more) {
            answers.add(another.bean(FlowAnswers.class).answer(flow));
        }
        return FlowAnswer.settled(answers);
    }

    /** Makes a clean sheet for the next test, once everything has arrived. */
    void clear() {
        here.script().clear();
        there.script().clear();
        Awaitility.await().until(this::isIdle);
        here.clear();
        there.clear();
        there.asOwner("delete from contacts.inbound");
        there.asOwner("delete from committee.inbound");
        here.asOwner("delete from privacy.inbound");
    }

    private boolean isIdle() {
        return here.bean(FlowLedger.class).pending() == 0
                && here.count("privacy", "outbox where id > (select position from privacy.relay)") == 0
                && hasArrived(here, "privacy", there, "contacts")
                && hasArrived(here, "privacy", there, "committee")
                && hasArrived(there, "committee", here, "privacy")
                && there.bean(FlowLedger.class).pending() == 0;
    }

    private static boolean hasArrived(Stage from, String source, Stage to, String module) {
        var received = to.in(
                module,
                () -> Objects.requireNonNull(new InboundEvents(module, to.jdbc())
                        .received(List.of(source))
                        .get(source)));
        var sent = new HashMap<Integer, Long>();
        from.in(source, () -> {
            from.jdbc().query("select lane, max(next_offset) from %s.sent group by lane".formatted(source), row -> {
                sent.put(row.getInt(1), row.getLong(2));
            });
            return true;
        });
        return sent.entrySet().stream().allMatch(lane -> received.getOrDefault(lane.getKey(), 0L) >= lane.getValue());
    }

    @Override
    public void close() {
        here.close();
        there.close();
    }
}
