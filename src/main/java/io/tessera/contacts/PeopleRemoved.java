package io.tessera.contacts;

import io.tessera.platform.events.FactList;
import java.util.List;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * People are no more: a tombstone each.
 *
 * @param items the facts, all of one lane
 */
@DomainEvent(namespace = "contacts", name = "PeopleRemoved")
public record PeopleRemoved(List<RemovedPerson> items) implements FactList<RemovedPerson> {

    /** Keeps the list from changing. */
    public PeopleRemoved {
        items = List.copyOf(items);
    }
}
