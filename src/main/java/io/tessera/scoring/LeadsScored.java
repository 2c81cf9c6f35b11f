package io.tessera.scoring;

import io.tessera.platform.events.FactList;
import java.util.List;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * People were scored, or scored again.
 *
 * @param items the facts, all of one lane
 */
@DomainEvent(namespace = "scoring", name = "LeadsScored")
public record LeadsScored(List<LeadScore> items) implements FactList<LeadScore> {

    /** Keeps the list from changing. */
    public LeadsScored {
        items = List.copyOf(items);
    }
}
