package io.tessera.hygiene.resolution;

import io.tessera.discovery.SourceRecord;
import io.tessera.discovery.SourceRecordsCollected;
import io.tessera.hygiene.matching.Member;
import io.tessera.hygiene.standard.Standardise;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Takes source records in, many at a time. Facts no newer than what is known, and erased ones, change nothing. */
@Component
class CollectRecords {

    private final Turns turns;
    private final Knowledge knowledge;
    private final RecordTable records;
    private final TombstoneTable tombstones;
    private final ErasedFacts erased;
    private final Resolve resolve;

    CollectRecords(
            Turns turns,
            Knowledge knowledge,
            RecordTable records,
            TombstoneTable tombstones,
            ErasedFacts erased,
            Resolve resolve) {
        this.turns = turns;
        this.knowledge = knowledge;
        this.records = records;
        this.tombstones = tombstones;
        this.erased = erased;
        this.resolve = resolve;
    }

    @ApplicationModuleListener(id = "hygiene-source-records")
    void on(List<SourceRecordsCollected> events) {
        var newest = new LinkedHashMap<UUID, SourceRecord>();
        events.forEach(event -> event.items()
                .forEach(record ->
                        newest.merge(record.aggregateId(), record, (a, b) -> b.version() > a.version() ? b : a)));
        var turn = turns.take();
        collect(newest.values(), turn);
    }

    private void collect(Collection<SourceRecord> found, long turn) {
        var seen = found.stream()
                .map(SourceRecord::aggregateId)
                .filter(knowledge::mayHaveId)
                .toList();
        var buried = tombstones.of(seen);
        var stored = records.byIds(seen).stream().collect(Collectors.toMap(Member::id, Function.identity()));
        var came = members(found, stored, buried);
        var kept = erased.without(came);
        var returned = kept.stream().map(Member::id).filter(buried::containsKey).toList();
        tombstones.remove(returned);
        var went = came.stream()
                .map(member -> stored.get(member.id()))
                .filter(member -> member != null)
                .toList();
        if (!kept.isEmpty() || !went.isEmpty()) {
            resolve.apply(Change.replacing(kept, went), turn);
        }
    }

    private List<Member> members(
            Collection<SourceRecord> found, Map<UUID, Member> stored, Map<UUID, TombstoneTable.Tombstone> buried) {
        var members = new ArrayList<Member>(found.size());
        for (var record : found) {
            var known = stored.get(record.aggregateId());
            var grave = buried.get(record.aggregateId());
            var isNews = (known == null || known.record().version() < record.version())
                    && (grave == null || !grave.covers(record.version()));
            if (isNews) {
                members.add(Member.of(Standardise.of(record), knowledge.marks()));
            }
        }
        return members;
    }
}
