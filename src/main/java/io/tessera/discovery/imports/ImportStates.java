package io.tessera.discovery.imports;

import io.tessera.discovery.erasure.OwedAcknowledgements;
import io.tessera.discovery.reading.Rows;
import io.tessera.discovery.recognition.Columns;
import io.tessera.platform.events.FlowId;
import io.tessera.platform.events.Flows;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The states an import goes through while it is read; each step is one transaction. */
@Component
@Transactional
class ImportStates {

    private final FileImports imports;
    private final ImportErrors errors;
    private final OwedAcknowledgements acknowledgements;
    private final Flows flows;
    private final Clock clock;

    ImportStates(
            FileImports imports, ImportErrors errors, OwedAcknowledgements acknowledgements, Flows flows, Clock clock) {
        this.imports = imports;
        this.errors = errors;
        this.acknowledgements = acknowledgements;
        this.flows = flows;
        this.clock = clock;
    }

    Optional<FileImport> nextToRead() {
        return imports.oldest(ImportStatus.RUNNING, ImportStatus.RECEIVED);
    }

    boolean isRead(UUID id) {
        return imports.find(id).map(found -> found.status().isReading()).orElse(false);
    }

    /** Notes what was recognised and that reading begins; returns the import as it stands, empty when it is not to be read. */
    Optional<FileImport> begin(UUID id, Rows rows, Columns columns) {
        var current = imports.lock(id).filter(found -> found.status().isReading());
        if (current.isPresent() && current.get().status() == ImportStatus.RECEIVED) {
            imports.recognised(id, rows.description(), columns.all());
            var defects = HeaderReport.of(rows, columns);
            errors.add(id, 0, defects);
            imports.count(id, new FileImport.Counts(0, rows.wellKnown() ? 0 : 1, 0, 0, 0, 0, defects.size()));
            imports.status(id, ImportStatus.RUNNING);
        }
        return current.isEmpty() ? current : imports.find(id);
    }

    void complete(UUID id) {
        end(id, ImportStatus.COMPLETED);
    }

    void fail(UUID id, String code, String detail) {
        imports.fail(id, code, detail);
        end(id, ImportStatus.FAILED);
    }

    private void end(UUID id, ImportStatus status) {
        var current = imports.lock(id).filter(found -> found.status().isReading());
        if (current.isPresent()) {
            imports.end(id, status, clock.instant());
            flows.complete(new FlowId(current.get().flow()));
            acknowledgements.settle();
        }
    }
}
