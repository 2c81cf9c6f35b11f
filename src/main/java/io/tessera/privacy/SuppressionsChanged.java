package io.tessera.privacy;

import io.tessera.platform.events.FactList;
import java.util.List;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * Identifiers were suppressed or suppressions lifted.
 *
 * @param items the facts, all of one lane
 */
@DomainEvent(namespace = "privacy", name = "SuppressionsChanged")
public record SuppressionsChanged(List<Suppression> items) implements FactList<Suppression> {

    /** Keeps the list from changing. */
    public SuppressionsChanged {
        items = List.copyOf(items);
    }
}
