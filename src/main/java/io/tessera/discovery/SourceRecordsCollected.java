package io.tessera.discovery;

import io.tessera.platform.events.FactList;
import java.util.List;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * Source records came in, or came back.
 *
 * @param items the facts, all of one lane
 */
@DomainEvent(namespace = "discovery", name = "SourceRecordsCollected")
public record SourceRecordsCollected(List<SourceRecord> items) implements FactList<SourceRecord> {

    /** Keeps the list from changing. */
    public SourceRecordsCollected {
        items = List.copyOf(items);
    }
}
