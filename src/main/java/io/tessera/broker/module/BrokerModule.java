package io.tessera.broker.module;

import io.tessera.broker.kraft.BrokerApplication;
import io.tessera.platform.modules.ModuleDescriptor;
import io.tessera.platform.modules.Permission;
import java.util.List;
import java.util.Optional;

/** Tells the platform about {@code broker}. */
public final class BrokerModule implements ModuleDescriptor {

    @Override
    public String name() {
        return "broker";
    }

    @Override
    public String purpose() {
        return "A Kafka broker for trying a split out on one machine, in a process of its own.";
    }

    @Override
    public boolean holdsPersonalData() {
        return false;
    }

    @Override
    public List<Permission> permissions() {
        return List.of();
    }

    @Override
    public boolean keepsData() {
        return false;
    }

    @Override
    public Optional<Class<?>> ownApplication() {
        return Optional.of(BrokerApplication.class);
    }
}
