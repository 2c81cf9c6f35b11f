package io.tessera.privacy.suppression;

import io.tessera.platform.events.FlowId;
import io.tessera.platform.events.Flows;
import java.util.Collection;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Suppresses what somebody asks for, as a flow that can be followed: the modules that let rows in hear of it a moment later, in
 * other processes later still.
 */
@Service
public class SuppressOnRequest {

    private final SuppressionList suppressions;
    private final Flows flows;
    private final TransactionTemplate transaction;

    SuppressOnRequest(SuppressionList suppressions, Flows flows, PlatformTransactionManager transactions) {
        this.suppressions = suppressions;
        this.flows = flows;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setName(SuppressOnRequest.class.getName() + ".suppress");
    }

    /**
     * Suppresses identifiers and tells everybody.
     *
     * @param identifiers whom not to contact
     * @param reason why
     * @return the flow; when it has settled, no module lets them in
     */
    public FlowId suppress(Collection<Identifier> identifiers, SuppressionReason reason) {
        var flow = FlowId.random();
        flows.within(
                flow,
                () -> transaction.executeWithoutResult(status -> {
                    flows.open(flow, "suppression");
                    suppressions.suppress(identifiers, reason);
                    flows.complete(flow);
                }));
        return flow;
    }
}
