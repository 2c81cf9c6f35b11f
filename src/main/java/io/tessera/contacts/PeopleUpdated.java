package io.tessera.contacts;

import io.tessera.platform.events.FactList;
import java.util.List;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * People came to be or changed.
 *
 * @param items the facts, all of one lane
 */
@DomainEvent(namespace = "contacts", name = "PeopleUpdated")
public record PeopleUpdated(List<Contact> items) implements FactList<Contact> {

    /** Keeps the list from changing. */
    public PeopleUpdated {
        items = List.copyOf(items);
    }
}
