package io.tessera.contacts;

import io.tessera.discovery.UndoneFactsSurvived;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/**
 * What became of people when an import was undone.
 *
 * @param aggregateId an id of this count, made of the event that caused it
 * @param version the version of the fact, growing with each change
 * @param importId the import
 * @param kept how many people stay
 * @param removed how many people are gone
 */
@DomainEvent(namespace = "contacts", name = "PeopleOutlivedUndo")
public record PeopleOutlivedUndo(UUID aggregateId, long version, UUID importId, int kept, int removed)
        implements UndoneFactsSurvived {}
