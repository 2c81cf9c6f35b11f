package io.tessera.hygiene.resolution;

import io.tessera.discovery.Retraction;
import io.tessera.discovery.RetractionReason;
import io.tessera.discovery.SourceRecordsRetracted;
import io.tessera.hygiene.GoneReason;
import io.tessera.hygiene.matching.Member;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Takes source records back: undone imports, suppressed and erased people. Each leaves a tombstone. */
@Component
class RetractRecords {

    private final Turns turns;
    private final Knowledge knowledge;
    private final RecordTable records;
    private final TombstoneTable tombstones;
    private final Resolve resolve;

    RetractRecords(Turns turns, Knowledge knowledge, RecordTable records, TombstoneTable tombstones, Resolve resolve) {
        this.turns = turns;
        this.knowledge = knowledge;
        this.records = records;
        this.tombstones = tombstones;
        this.resolve = resolve;
    }

    @ApplicationModuleListener(id = "hygiene-retractions")
    void on(List<SourceRecordsRetracted> events) {
        var newest = new LinkedHashMap<UUID, Retraction>();
        for (var event : events) {
            for (var retraction : event.items()) {
                newest.merge(retraction.aggregateId(), retraction, (a, b) -> b.version() > a.version() ? b : a);
            }
        }
        var turn = turns.take();
        var went = new ArrayList<Member>();
        var undone = new HashMap<UUID, UUID>();
        for (var member : records.byIds(newest.keySet())) {
            var retraction = newest.get(member.id());
            if (retraction == null) {
                continue;
            }
            if (!covers(retraction, member)) {
                newest.remove(member.id());
                continue;
            }
            went.add(member);
            if (retraction.reason() == RetractionReason.UNDONE) {
                undone.put(member.id(), retraction.importId());
            }
        }
        bury(newest.values());
        if (!went.isEmpty()) {
            resolve.apply(new Change(List.of(), went, undone, GoneReason.RETRACTED), turn);
        }
    }

    private void bury(Collection<Retraction> retractions) {
        retractions.forEach(retraction -> knowledge.addId(retraction.aggregateId()));
        tombstones.set(retractions.stream()
                .map(retraction -> new TombstoneTable.Tombstone(
                        retraction.aggregateId(), retraction.version(), retraction.reason() == RetractionReason.ERASED))
                .toList());
    }

    private static boolean covers(Retraction retraction, Member member) {
        return retraction.reason() == RetractionReason.ERASED
                || retraction.version() >= member.record().version();
    }
}
