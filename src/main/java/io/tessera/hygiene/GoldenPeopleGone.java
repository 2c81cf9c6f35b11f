package io.tessera.hygiene;

import io.tessera.platform.events.FactList;
import java.util.List;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * Golden people are no more: a tombstone each.
 *
 * @param items the facts, all of one lane
 */
@DomainEvent(namespace = "hygiene", name = "GoldenPeopleGone")
public record GoldenPeopleGone(List<GoneGolden> items) implements FactList<GoneGolden> {

    /** Keeps the list from changing. */
    public GoldenPeopleGone {
        items = List.copyOf(items);
    }
}
