package io.tessera.discovery;

import io.tessera.platform.events.FactList;
import java.util.List;
import org.jmolecules.event.annotation.DomainEvent;

/** The benchmark's list event. */
@DomainEvent(namespace = "discovery", name = "ShipsSighted")
public record ShipsSighted(List<ShipSighted> items) implements FactList<ShipSighted> {}
