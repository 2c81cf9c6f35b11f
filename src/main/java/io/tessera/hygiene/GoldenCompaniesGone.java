package io.tessera.hygiene;

import io.tessera.platform.events.FactList;
import java.util.List;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * Golden companies are no more: a tombstone each.
 *
 * @param items the facts, all of one lane
 */
@DomainEvent(namespace = "hygiene", name = "GoldenCompaniesGone")
public record GoldenCompaniesGone(List<GoneGolden> items) implements FactList<GoneGolden> {

    /** Keeps the list from changing. */
    public GoldenCompaniesGone {
        items = List.copyOf(items);
    }
}
