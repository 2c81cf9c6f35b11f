package io.tessera.discovery.imports;

import io.tessera.platform.events.FlowId;
import io.tessera.platform.events.Flows;
import org.springframework.stereotype.Component;

/** Takes the records of undone imports back, chunk by chunk. */
@Component
class UndoWork {

    /** As with imports: listeners further behind are waited for. */
    private static final int BACKLOG = 160;

    private final UndoChunk chunks;
    private final Flows flows;

    UndoWork(UndoChunk chunks, Flows flows) {
        this.chunks = chunks;
        this.flows = flows;
    }

    /**
     * Takes back the import that has waited longest.
     *
     * @return false when there is none
     */
    boolean next() throws InterruptedException {
        var next = chunks.next().orElse(null);
        if (next == null || next.undoFlow() == null) {
            return false;
        }
        var flow = new FlowId(next.undoFlow());
        var more = new boolean[] {true};
        while (more[0]) {
            flows.awaitBacklogBelow(BACKLOG);
            flows.within(flow, () -> more[0] = chunks.retract(next.id(), flow));
        }
        return true;
    }
}
