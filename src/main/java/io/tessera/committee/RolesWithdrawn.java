package io.tessera.committee;

import io.tessera.platform.events.FactList;
import java.util.List;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * Roles of people who are no more: a tombstone each.
 *
 * @param items the facts, all of one lane
 */
@DomainEvent(namespace = "committee", name = "RolesWithdrawn")
public record RolesWithdrawn(List<WithdrawnRole> items) implements FactList<WithdrawnRole> {

    /** Keeps the list from changing. */
    public RolesWithdrawn {
        items = List.copyOf(items);
    }
}
