package io.tessera.committee;

import io.tessera.platform.events.FactList;
import java.util.List;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * Roles were read from titles, or read again.
 *
 * @param items the facts, all of one lane
 */
@DomainEvent(namespace = "committee", name = "RolesAssessed")
public record RolesAssessed(List<RoleAssessment> items) implements FactList<RoleAssessment> {

    /** Keeps the list from changing. */
    public RolesAssessed {
        items = List.copyOf(items);
    }
}
