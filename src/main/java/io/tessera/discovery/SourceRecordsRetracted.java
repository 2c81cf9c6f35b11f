package io.tessera.discovery;

import io.tessera.platform.events.FactList;
import java.util.List;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * Source records were taken back: a tombstone each.
 *
 * @param items the facts, all of one lane
 */
@DomainEvent(namespace = "discovery", name = "SourceRecordsRetracted")
public record SourceRecordsRetracted(List<Retraction> items) implements FactList<Retraction> {

    /** Keeps the list from changing. */
    public SourceRecordsRetracted {
        items = List.copyOf(items);
    }
}
