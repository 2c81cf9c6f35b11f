package broken.beta.inner;

import java.util.UUID;
import org.jmolecules.ddd.types.AggregateRoot;
import org.jmolecules.ddd.types.Identifier;

/** Holds another aggregate instead of its id: breaks a rule of domain-driven design. */
class Ship implements AggregateRoot<Ship, Ship.ShipId> {

    record ShipId(UUID value) implements Identifier {}

    private ShipId id;
    private Ship convoy;

    @Override
    public ShipId getId() {
        return id;
    }
}
