package io.tessera.discovery.erasure;

import io.tessera.discovery.DiscoveryErased;
import io.tessera.platform.events.FlowId;
import io.tessera.platform.events.Flows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Acknowledges erasures in the running transaction, once no upload may hold their person any more. */
@Component
public class OwedAcknowledgements {

    private final Erasures erasures;
    private final Flows flows;
    private final ApplicationEventPublisher publisher;

    OwedAcknowledgements(Erasures erasures, Flows flows, ApplicationEventPublisher publisher) {
        this.erasures = erasures;
        this.flows = flows;
        this.publisher = publisher;
    }

    /** Acknowledges what can be acknowledged; to be called when an import has ended and when a person was traced. */
    public void settle() {
        for (var owed : erasures.acknowledge()) {
            var acknowledged = new DiscoveryErased(owed.id(), 1, owed.deleted());
            if (owed.flow() == null) {
                publisher.publishEvent(acknowledged);
            } else {
                flows.within(new FlowId(owed.flow()), () -> publisher.publishEvent(acknowledged));
            }
        }
    }
}
