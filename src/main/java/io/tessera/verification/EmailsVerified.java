package io.tessera.verification;

import io.tessera.platform.events.FactList;
import java.util.List;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * Verdicts on e-mail addresses were reached or revised.
 *
 * @param items the facts, all of one lane
 */
@DomainEvent(namespace = "verification", name = "EmailsVerified")
public record EmailsVerified(List<EmailVerdict> items) implements FactList<EmailVerdict> {

    /** Keeps the list from changing. */
    public EmailsVerified {
        items = List.copyOf(items);
    }
}
