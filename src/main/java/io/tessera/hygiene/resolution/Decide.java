package io.tessera.hygiene.resolution;

import io.tessera.hygiene.matching.Member;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes people's decisions down and resolves anew whom they concern, within the running transaction. */
@Component
public class Decide {

    private final Turns turns;
    private final DecisionTable decisions;
    private final RecordTable records;
    private final Knowledge knowledge;
    private final Resolve resolve;
    private final Clock clock;

    Decide(
            Turns turns,
            DecisionTable decisions,
            RecordTable records,
            Knowledge knowledge,
            Resolve resolve,
            Clock clock) {
        this.turns = turns;
        this.decisions = decisions;
        this.records = records;
        this.knowledge = knowledge;
        this.resolve = resolve;
        this.clock = clock;
    }

    /**
     * Waits for the turn, so that what is read from now on stays true.
     *
     * @return the number of the turn
     */
    public long begin() {
        return turns.take();
    }

    /**
     * Keeps records apart from now on.
     *
     * @param parts stored records with the part they go to
     * @param turn the number of the turn
     * @return the decision's id
     */
    public UUID split(Map<Member, Integer> parts, long turn) {
        var id = UUID.randomUUID();
        decisions.insert(id, clock.instant(), false, parts);
        again(List.copyOf(parts.keySet()), turn);
        return id;
    }

    /**
     * Makes records one person from now on.
     *
     * @param parts stored records with the person they are of now, by number
     * @param turn the number of the turn
     * @return the decision's id
     */
    public UUID merge(Map<Member, Integer> parts, long turn) {
        var id = UUID.randomUUID();
        decisions.insert(id, clock.instant(), true, parts);
        again(List.copyOf(parts.keySet()), turn);
        return id;
    }

    /**
     * Forgets a decision.
     *
     * @param decision its id
     * @return false when there is none
     */
    public boolean takeBack(UUID decision) {
        var turn = turns.take();
        var spokenOf = decisions.delete(decision);
        if (spokenOf.isEmpty()) {
            return false;
        }
        again(records.byIds(spokenOf), turn);
        return true;
    }

    private void again(List<Member> members, long turn) {
        knowledge.readSplits();
        if (!members.isEmpty()) {
            resolve.apply(Change.replacing(members, members), turn);
        }
    }
}
