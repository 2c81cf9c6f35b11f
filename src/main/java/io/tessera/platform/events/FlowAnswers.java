package io.tessera.platform.events;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;

/** Answers for this process how far flows have come, so that the answers of all can be joined. */
public final class FlowAnswers {

    private final Flows flows;
    private final KnownFlows known;
    private final EventBridge bridge;
    private final ModuleTransactionRunner transactions;
    private final JdbcTemplate jdbc;

    FlowAnswers(
            Flows flows,
            KnownFlows known,
            EventBridge bridge,
            ModuleTransactionRunner transactions,
            JdbcTemplate jdbc) {
        this.flows = flows;
        this.known = known;
        this.bridge = bridge;
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /**
     * Tells how far a flow has come in this process.
     *
     * @param flow the flow
     * @return its state; a flow never heard of is not known, and settled
     */
    public FlowAnswer answer(FlowId flow) {
        if (!bridge.isOn()) {
            var status = flows.status(flow);
            return answer(status, Map.of(), Map.of(), Map.of());
        }
        // in this order: FlowAnswer.settled rests on it
        var received = received();
        var status = flows.status(flow);
        var unsent = new TreeMap<String, Long>();
        var sent = new TreeMap<String, Map<Integer, Long>>();
        for (var module : bridge.publishers()) {
            var events = new SentEvents(module, jdbc);
            var count = in(module, () -> events.unsent(flow));
            if (count > 0) {
                unsent.put(module, count);
            }
            var marks = in(module, () -> events.marks(flow));
            if (!marks.isEmpty()) {
                sent.put(module, marks);
            }
        }
        return answer(status, unsent, sent, received);
    }

    private FlowAnswer answer(
            FlowStatus status,
            Map<String, Long> unsent,
            Map<String, Map<Integer, Long>> sent,
            Map<String, Map<String, Map<Integer, Long>>> received) {
        return new FlowAnswer(
                status.flow().value(),
                isUnderWay(status) || !unsent.isEmpty() || !sent.isEmpty() || known.include(status.flow()),
                status.settled() && unsent.isEmpty(),
                status.open(),
                status.pending(),
                status.parked(),
                unsent,
                sent,
                received);
    }

    private static boolean isUnderWay(FlowStatus status) {
        return !status.settled() || !status.parked().isEmpty();
    }

    private Map<String, Map<String, Map<Integer, Long>>> received() {
        var received = new TreeMap<String, Map<String, Map<Integer, Long>>>();
        bridge.remoteSources()
                .forEach((module, sources) ->
                        received.put(module, in(module, () -> new InboundEvents(module, jdbc).received(sources))));
        return received;
    }

    private <T> T in(String module, Supplier<T> work) {
        return transactions.in(module, "flow", work);
    }
}
