package io.tessera.hygiene.resolution;

import io.tessera.hygiene.GoneReason;
import io.tessera.hygiene.matching.Member;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Deletes records of erased people for ever, within the running {@linkplain Turns turn}. */
@Component
public class ForgetRecords {

    private final TombstoneTable tombstones;
    private final DecisionTable decisions;
    private final Knowledge knowledge;
    private final Resolve resolve;

    ForgetRecords(TombstoneTable tombstones, DecisionTable decisions, Knowledge knowledge, Resolve resolve) {
        this.tombstones = tombstones;
        this.decisions = decisions;
        this.knowledge = knowledge;
        this.resolve = resolve;
    }

    /**
     * Deletes records.
     *
     * @param records what to delete
     * @param turn the number of the turn
     */
    public void apply(List<Member> records, long turn) {
        if (records.isEmpty()) {
            return;
        }
        tombstones.set(records.stream()
                .map(member -> new TombstoneTable.Tombstone(
                        member.id(), member.record().version(), true))
                .toList());
        decisions.forget(records.stream().map(Member::id).toList());
        knowledge.readSplits();
        resolve.apply(new Change(List.of(), records, Map.of(), GoneReason.ERASED), turn);
    }
}
