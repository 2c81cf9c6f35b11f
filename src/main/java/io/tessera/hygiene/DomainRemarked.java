package io.tessera.hygiene;

import io.tessera.platform.events.Fact;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * Whether a domain gives addresses to anybody is seen differently now: its records are matched again piece by piece. Hygiene
 * tells itself; nobody else listens.
 *
 * @param aggregateId made of the domain
 * @param version the version of the fact, growing with each change
 * @param domain the domain
 * @param after the source record behind which to go on, null at the beginning
 */
@DomainEvent(namespace = "hygiene", name = "DomainRemarked")
public record DomainRemarked(
        UUID aggregateId,
        long version,
        String domain,
        @Nullable UUID after) implements Fact {}
