package io.tessera.platform.events;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * What one process knows of a flow.
 *
 * @param flow the flow's id
 * @param known whether this process has heard of it: of its root, or of an event of it that is still kept
 * @param settled whether nothing more will follow in this process from what is here now
 * @param open whether its root may still publish
 * @param pending deliveries to come, by listening module; what came in from elsewhere counts
 * @param parked deliveries given up until redriven, by listening module
 * @param unsent events stored and not acknowledged by Kafka, by publishing module; modules with none are left out
 * @param sent behind which offset of its module's topic everything sent of the flow stands, by publishing module and lane
 * @param received behind which offset nothing is taken in yet, by listening module, publishing module and lane; a lane
 *     never read is left out and counts as 0. This is of no flow: it tells how far the topics are read
 */
public record FlowAnswer(
        UUID flow,
        boolean known,
        boolean settled,
        boolean open,
        Map<String, Long> pending,
        Map<String, Long> parked,
        Map<String, Long> unsent,
        Map<String, Map<Integer, Long>> sent,
        Map<String, Map<String, Map<Integer, Long>>> received) {

    /**
     * Tells from the answers of all processes whether a flow is settled.
     *
     * <p>The rule: every process was asked once, in any order, and answered; none says open, pending or unsent; and whatever
     * offset any of them has {@link #sent} of a module, every answer that names this module among the sources of what it has
     * {@link #received} has reached, lane by lane. One round is enough.
     *
     * <p>Why it is exact. A process reads, in this order: what it has received; then, at a moment t, open and pending; then
     * unsent and sent. Suppose the rule holds and something of the flow still happens: let the first process to which something
     * happens after its t be p. Nothing was pending there, so an event came in, behind what p said to have received. Its
     * publisher q stored it before its own t, or something would have happened to q after its t and earlier than to p. So q,
     * reading later, found it unsent, or sent with its offset; neither can be, since the rule holds. Roots that are open are
     * waited for, and offsets of a lane are in order, so no count can make up for another. A record that stands twice in a topic
     * after a failure was acknowledged the second time at the latest, so its mark is not below the copy that was read.
     *
     * <p>What is not true: settled, and yet a new user action of the same flow; redriving parked facts begins anew.
     *
     * @param answers one of every process, instances of the same module included
     * @return true when nothing more will follow, but for what is parked
     */
    public static boolean settled(Collection<FlowAnswer> answers) {
        return answers.stream().allMatch(FlowAnswer::settled)
                && answers.stream()
                        .flatMap(answer -> answer.sent().entrySet().stream())
                        .allMatch(sent -> answers.stream()
                                .allMatch(answer -> answer.hasReceived(sent.getKey(), sent.getValue())));
    }

    private boolean hasReceived(String source, Map<Integer, Long> upTo) {
        return received.values().stream()
                .filter(sources -> sources.containsKey(source))
                .map(sources -> sources.get(source))
                .allMatch(lanes -> upTo.entrySet().stream()
                        .allMatch(lane -> lanes.getOrDefault(lane.getKey(), 0L) >= lane.getValue()));
    }
}
