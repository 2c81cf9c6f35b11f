package io.tessera.verification;

import io.tessera.platform.events.FactList;
import java.util.List;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * Name servers are to be asked about addresses whose offline verdict is already published. Verification tells this to itself:
 * the flow of the import goes on until the answers are in.
 *
 * @param items the facts, all of one lane
 */
@DomainEvent(namespace = "verification", name = "EmailProbesRequested")
public record EmailProbesRequested(List<EmailProbe> items) implements FactList<EmailProbe> {

    /** Keeps the list from changing. */
    public EmailProbesRequested {
        items = List.copyOf(items);
    }
}
