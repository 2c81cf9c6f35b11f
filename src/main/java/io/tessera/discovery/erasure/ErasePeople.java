package io.tessera.discovery.erasure;

import io.tessera.discovery.collected.RetractRecords;
import io.tessera.discovery.collected.WayIn;
import io.tessera.platform.events.FlowId;
import io.tessera.platform.events.Flows;
import io.tessera.privacy.ErasureRequested;
import io.tessera.privacy.ErasureTraced;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Deletes the records of people who asked to be forgotten. */
@Component
class ErasePeople {

    private final WayIn wayIn;
    private final Erasures erasures;
    private final RetractRecords records;
    private final OwedAcknowledgements acknowledgements;
    private final Flows flows;
    private final Clock clock;

    ErasePeople(
            WayIn wayIn,
            Erasures erasures,
            RetractRecords records,
            OwedAcknowledgements acknowledgements,
            Flows flows,
            Clock clock) {
        this.wayIn = wayIn;
        this.erasures = erasures;
        this.records = records;
        this.acknowledgements = acknowledgements;
        this.flows = flows;
        this.clock = clock;
    }

    /** Notes by what the person is named; acts only when the trace came before. */
    @ApplicationModuleListener(id = "discovery-erasure-requested")
    void on(ErasureRequested request) {
        wayIn.close();
        var known = erasures.requested(request);
        if (known.traced()) {
            erasures.count(known.id(), records.erased(Set.of(), known.hashes()));
        }
    }

    /** Deletes by id, and by hash also what the trace could not know yet. */
    @ApplicationModuleListener(id = "discovery-erasure-traced")
    void on(ErasureTraced trace) {
        wayIn.close();
        var known = erasures.traced(
                trace.aggregateId(),
                clock.instant(),
                flows.current().map(FlowId::value).orElse(null));
        var hashes = new HashSet<UUID>(known.hashes());
        hashes.addAll(trace.emails());
        hashes.addAll(trace.phones());
        erasures.count(known.id(), records.erased(trace.sourceRecords(), hashes));
        acknowledgements.settle();
    }
}
