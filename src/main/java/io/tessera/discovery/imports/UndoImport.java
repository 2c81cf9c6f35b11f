package io.tessera.discovery.imports;

import io.tessera.discovery.erasure.OwedAcknowledgements;
import io.tessera.platform.events.FlowId;
import io.tessera.platform.events.Flows;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes an import back, also one that is still being read. */
@Service
public class UndoImport {

    private final FileImports imports;
    private final OwedAcknowledgements acknowledgements;
    private final UploadedFiles uploads;
    private final Flows flows;
    private final ImportWorker worker;
    private final TransactionTemplate transaction;

    UndoImport(
            FileImports imports,
            OwedAcknowledgements acknowledgements,
            UploadedFiles uploads,
            Flows flows,
            ImportWorker worker,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.acknowledgements = acknowledgements;
        this.uploads = uploads;
        this.flows = flows;
        this.worker = worker;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setName(UndoImport.class.getName() + ".undo");
    }

    /**
     * Has the records of an import taken back in the background, in a flow of its own. An import that is being read stops
     * first; one that is undone already stays as it is.
     *
     * @param id the import
     * @return the import, being undone or undone; empty when there is none of that id
     */
    public Optional<FileImport> undo(UUID id) {
        var undone = new ArrayList<FileImport>(1);
        transaction.executeWithoutResult(status -> begin(id).ifPresent(undone::add));
        if (!undone.isEmpty()) {
            worker.wake();
            uploads.delete(id);
        }
        return undone.stream().findFirst();
    }

    private Optional<FileImport> begin(UUID id) {
        var current = imports.lock(id);
        if (current.isEmpty() || current.get().undoFlow() != null) {
            return current;
        }
        var flow = FlowId.random();
        flows.open(flow, "undo");
        imports.undo(id, flow.value());
        if (current.get().status().isReading()) {
            flows.complete(new FlowId(current.get().flow()));
            acknowledgements.settle();
        }
        return imports.find(id);
    }
}
