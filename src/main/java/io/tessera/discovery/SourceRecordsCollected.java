package io.tessera.discovery;

import io.tessera.platform.events.FactList;
import java.util.List;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * Source records came in, or came back.
 *
 * @param items the facts, all of one lane
 * @param online whether the importer asked that name servers be asked about their addresses
 */
@DomainEvent(namespace = "discovery", name = "SourceRecordsCollected")
public record SourceRecordsCollected(List<SourceRecord> items, boolean online) implements FactList<SourceRecord> {

    /** Keeps the list from changing. */
    public SourceRecordsCollected {
        items = List.copyOf(items);
    }

    /**
     * Says it of records about whose addresses nobody need be asked.
     *
     * @param items the facts, all of one lane
     */
    public SourceRecordsCollected(List<SourceRecord> items) {
        this(items, false);
    }
}
