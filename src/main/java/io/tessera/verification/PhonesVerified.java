package io.tessera.verification;

import io.tessera.platform.events.FactList;
import java.util.List;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * Verdicts on phone numbers were reached or revised.
 *
 * @param items the facts, all of one lane
 */
@DomainEvent(namespace = "verification", name = "PhonesVerified")
public record PhonesVerified(List<PhoneVerdict> items) implements FactList<PhoneVerdict> {

    /** Keeps the list from changing. */
    public PhonesVerified {
        items = List.copyOf(items);
    }
}
