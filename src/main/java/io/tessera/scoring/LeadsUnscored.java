package io.tessera.scoring;

import io.tessera.platform.events.FactList;
import java.util.List;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * People left the list: a tombstone each.
 *
 * @param items the facts, all of one lane
 */
@DomainEvent(namespace = "scoring", name = "LeadsUnscored")
public record LeadsUnscored(List<UnscoredLead> items) implements FactList<UnscoredLead> {

    /** Keeps the list from changing. */
    public LeadsUnscored {
        items = List.copyOf(items);
    }
}
