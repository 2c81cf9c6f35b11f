package io.tessera.scoring.leads;

import io.tessera.privacy.ErasureTraced;
import io.tessera.scoring.ScoringErased;
import java.util.HashMap;
import java.util.HashSet;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Forgets whoever asked for it, for ever. */
@Component
class ErasureListener {

    private final LeadsLock lock;
    private final Leads leads;
    private final ErasedTraces traces;
    private final ApplicationEventPublisher events;

    ErasureListener(LeadsLock lock, Leads leads, ErasedTraces traces, ApplicationEventPublisher events) {
        this.lock = lock;
        this.leads = leads;
        this.traces = traces;
        this.events = events;
    }

    @ApplicationModuleListener(id = "scoring-erasures")
    void traced(ErasureTraced erasure) {
        lock.take();
        var forEver = new HashMap<UUID, Long>();
        erasure.people().forEach(person -> forEver.put(person, Long.MAX_VALUE));
        var addresses = new HashSet<>(erasure.emails());
        addresses.addAll(erasure.phones());
        var deleted = traces.erase(forEver, leads.standings(forEver.keySet()), addresses);
        events.publishEvent(new ScoringErased(erasure.aggregateId(), erasure.version(), deleted));
    }
}
