package io.tessera.hygiene;

import io.tessera.platform.events.FactList;
import java.util.List;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * Golden people came to be or changed.
 *
 * @param items the facts, all of one lane
 */
@DomainEvent(namespace = "hygiene", name = "GoldenPeopleChanged")
public record GoldenPeopleChanged(List<GoldenPerson> items) implements FactList<GoldenPerson> {

    /** Keeps the list from changing. */
    public GoldenPeopleChanged {
        items = List.copyOf(items);
    }
}
