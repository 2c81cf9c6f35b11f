package io.tessera.privacy.erasure;

import io.tessera.platform.events.FlowId;
import io.tessera.platform.events.Flows;
import io.tessera.privacy.ErasureRequested;
import io.tessera.privacy.IdentifierKind;
import io.tessera.privacy.module.PrivacyModule;
import io.tessera.privacy.suppression.SuppressionList;
import io.tessera.privacy.suppression.SuppressionReason;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the request that a person be forgotten. The suppression is stored at once but told to the others only with the
 * trace: were it told before, their records would be taken back, and whoever traces the person would no longer find what
 * else is known of them.
 */
@Service
public class RequestErasure {

    private static final String OWN_NAME = new PrivacyModule().name();

    private final ErasureTable erasures;
    private final SuppressionList suppressions;
    private final Flows flows;
    private final ApplicationEventPublisher publisher;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RequestErasure(
            ErasureTable erasures,
            SuppressionList suppressions,
            Flows flows,
            ApplicationEventPublisher publisher,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.erasures = erasures;
        this.suppressions = suppressions;
        this.flows = flows;
        this.publisher = publisher;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setName(RequestErasure.class.getName() + ".request");
    }

    /**
     * Stores the erasure and asks every module for its part.
     *
     * @param subject whom it is about
     * @param requestedBy the key that asks
     * @return the erasure; its id is the id of the flow that follows
     */
    public Erasure request(ErasureSubject subject, String requestedBy) {
        var erasure = new Erasure(UUID.randomUUID(), clock.instant(), requestedBy, subject, false);
        var flow = new FlowId(erasure.id());
        flows.within(
                flow,
                () -> transaction.executeWithoutResult(status -> {
                    flows.open(flow, "erasure");
                    store(erasure);
                    flows.complete(flow);
                }));
        return erasure;
    }

    private void store(Erasure erasure) {
        var subject = erasure.subject();
        erasures.insert(erasure);
        suppressions.hold(subject.namedBy().map(List::of).orElseGet(List::of), SuppressionReason.ERASURE);
        // what is kept here are keyed hashes, and they stay: without them the person would come back with the next file
        erasures.acknowledge(new Acknowledgement(erasure.id(), OWN_NAME, 0, erasure.requestedAt()));
        publisher.publishEvent(new ErasureRequested(
                erasure.id(),
                1,
                subject.hash(IdentifierKind.EMAIL).orElse(null),
                subject.hash(IdentifierKind.PHONE).orElse(null),
                subject.person().orElse(null)));
    }
}
