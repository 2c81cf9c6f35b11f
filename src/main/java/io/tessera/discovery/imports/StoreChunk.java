package io.tessera.discovery.imports;

import io.tessera.discovery.SourceRecord;
import io.tessera.discovery.SourceRecordsCollected;
import io.tessera.discovery.collected.ErasedRows;
import io.tessera.discovery.collected.SourceRecords;
import io.tessera.discovery.collected.SourceRecords.Hashed;
import io.tessera.discovery.collected.WayIn;
import io.tessera.discovery.records.RowError;
import io.tessera.discovery.suppression.SuppressedHashes;
import io.tessera.platform.events.Lanes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores one chunk of an import: records, errors, counts and position together, and tells the others. */
@Component
@Transactional
class StoreChunk {

    private final FileImports imports;
    private final WayIn wayIn;
    private final SuppressedHashes suppressions;
    private final ErasedRows erasedRows;
    private final SourceRecords records;
    private final ImportErrors errors;
    private final ApplicationEventPublisher publisher;

    StoreChunk(
            FileImports imports,
            WayIn wayIn,
            SuppressedHashes suppressions,
            ErasedRows erasedRows,
            SourceRecords records,
            ImportErrors errors,
            ApplicationEventPublisher publisher) {
        this.imports = imports;
        this.wayIn = wayIn;
        this.suppressions = suppressions;
        this.erasedRows = erasedRows;
        this.records = records;
        this.errors = errors;
        this.publisher = publisher;
    }

    /**
     * Stores a chunk.
     *
     * @return false, with nothing stored, when the import is no longer being read or somebody else stored these rows
     */
    boolean store(UUID importId, Chunk chunk) {
        var current = imports.lock(importId).orElse(null);
        if (current == null
                || current.status() != ImportStatus.RUNNING
                || current.counts().lastRow() != chunk.after()) {
            return false;
        }
        wayIn.enter();
        var kept = new ArrayList<Hashed>(chunk.records().size());
        var reported = new ArrayList<>(chunk.errors());
        sift(chunk.records(), kept, reported);
        records.add(kept);
        var before = current.counts();
        errors.add(importId, before.errors(), reported);
        imports.count(importId, counts(before, chunk, kept, reported.size()));
        publish(kept, current.online());
        return true;
    }

    private void sift(List<Hashed> made, List<Hashed> kept, List<RowError> reported) {
        var suppressed = suppressions.among(hashes(made));
        var erased = erasedRows.among(made);
        if (suppressed.isEmpty() && erased.isEmpty()) {
            kept.addAll(made);
            return;
        }
        var rows = new HashSet<Integer>();
        for (var one : made) {
            if (suppressed.contains(one.email()) || suppressed.contains(one.phone()) || erased.contains(one)) {
                rows.add(one.made().record().source().row());
            } else {
                kept.add(one);
            }
        }
        // of a suppressed row nothing else is told, not even that it has no person
        reported.removeIf(error -> rows.contains(error.row()));
        rows.forEach(row -> reported.add(new RowError(row, null, RowError.SUPPRESSED)));
        reported.sort(Comparator.comparingInt(RowError::row));
    }

    private static Set<UUID> hashes(List<Hashed> made) {
        var hashes = HashSet.<UUID>newHashSet(2 * made.size());
        for (var one : made) {
            if (one.email() != null) {
                hashes.add(one.email());
            }
            if (one.phone() != null) {
                hashes.add(one.phone());
            }
        }
        return hashes;
    }

    private static FileImport.Counts counts(FileImport.Counts before, Chunk chunk, List<Hashed> kept, int reported) {
        var people = 0;
        for (var one : kept) {
            people += one.made().record().hasPerson() ? 1 : 0;
        }
        return new FileImport.Counts(
                chunk.bytesRead(),
                chunk.last(),
                before.people() + people,
                before.companyOnly() + kept.size() - people,
                before.rejected() + chunk.rejected(),
                before.suppressed() + chunk.records().size() - kept.size(),
                before.errors() + reported);
    }

    private void publish(List<Hashed> kept, boolean online) {
        var facts = new ArrayList<SourceRecord>(kept.size());
        kept.forEach(one -> facts.add(one.made().record()));
        Lanes.lists(facts).forEach(list -> publisher.publishEvent(new SourceRecordsCollected(list, online)));
    }
}
