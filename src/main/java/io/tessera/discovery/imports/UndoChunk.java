package io.tessera.discovery.imports;

import io.tessera.discovery.collected.RetractRecords;
import io.tessera.platform.events.FlowId;
import io.tessera.platform.events.Flows;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes some records of an undone import back; the last chunk ends the undo. */
@Component
@Transactional
class UndoChunk {

    private final FileImports imports;
    private final RetractRecords records;
    private final Flows flows;
    private final Clock clock;

    UndoChunk(FileImports imports, RetractRecords records, Flows flows, Clock clock) {
        this.imports = imports;
        this.records = records;
        this.flows = flows;
        this.clock = clock;
    }

    Optional<FileImport> next() {
        return imports.oldest(ImportStatus.UNDOING);
    }

    /** Returns whether there may be more. */
    boolean retract(UUID importId, FlowId flow) {
        var current = imports.lock(importId).orElse(null);
        if (current == null || current.status() != ImportStatus.UNDOING) {
            return false;
        }
        if (records.undone(importId, ReadImport.CHUNK_ROWS) == ReadImport.CHUNK_ROWS) {
            return true;
        }
        imports.end(importId, ImportStatus.UNDONE, clock.instant());
        flows.complete(flow);
        return false;
    }
}
