package io.tessera.hygiene;

import io.tessera.platform.events.Fact;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A company with many people changed: they are told of it piece by piece. Hygiene tells itself; nobody else listens.
 *
 * @param aggregateId id of the company
 * @param version the version of the fact, growing with each change
 * @param key hygiene's key of the company
 * @param after the source record behind which to go on, null at the beginning
 */
@DomainEvent(namespace = "hygiene", name = "CompanyPeopleDue")
public record CompanyPeopleDue(
        UUID aggregateId, long version, long key, @Nullable UUID after) implements Fact {}
