package io.tessera.registry.module;

import io.tessera.platform.modules.ModuleDescriptor;
import io.tessera.platform.modules.Permission;
import io.tessera.registry.server.RegistryApplication;
import java.util.List;
import java.util.Optional;

/** What the registry says of itself. */
public class RegistryModule implements ModuleDescriptor {

    @Override
    public String name() {
        return "registry";
    }

    @Override
    public String purpose() {
        return "A Eureka server, for trying a split out: which process runs which modules.";
    }

    @Override
    public boolean holdsPersonalData() {
        return false;
    }

    @Override
    public boolean keepsData() {
        return false;
    }

    @Override
    public Optional<Class<?>> ownApplication() {
        return Optional.of(RegistryApplication.class);
    }

    @Override
    public List<Permission> permissions() {
        return List.of();
    }
}
