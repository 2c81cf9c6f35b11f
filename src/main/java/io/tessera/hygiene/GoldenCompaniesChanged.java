package io.tessera.hygiene;

import io.tessera.platform.events.FactList;
import java.util.List;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * Golden companies came to be or changed.
 *
 * @param items the facts, all of one lane
 */
@DomainEvent(namespace = "hygiene", name = "GoldenCompaniesChanged")
public record GoldenCompaniesChanged(List<GoldenCompany> items) implements FactList<GoldenCompany> {

    /** Keeps the list from changing. */
    public GoldenCompaniesChanged {
        items = List.copyOf(items);
    }
}
