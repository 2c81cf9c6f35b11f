package io.tessera.verification;

import io.tessera.platform.events.FactList;
import java.util.List;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * Verdicts were given up because nothing uses the address or number any more: a tombstone each.
 *
 * @param items the facts, all of one lane
 */
@DomainEvent(namespace = "verification", name = "VerdictsWithdrawn")
public record VerdictsWithdrawn(List<WithdrawnVerdict> items) implements FactList<WithdrawnVerdict> {

    /** Keeps the list from changing. */
    public VerdictsWithdrawn {
        items = List.copyOf(items);
    }
}
