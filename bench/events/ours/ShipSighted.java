package io.tessera.discovery;

import io.tessera.platform.events.Fact;
import java.util.UUID;
import org.jmolecules.event.annotation.DomainEvent;

/** The benchmark's event: about 900 bytes of JSON. */
@DomainEvent(namespace = "discovery", name = "ShipSighted")
public record ShipSighted(UUID aggregateId, long version, String text, long intended) implements Fact {}
