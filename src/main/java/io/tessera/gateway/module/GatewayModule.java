package io.tessera.gateway.module;

import io.tessera.platform.modules.ModuleDescriptor;
import io.tessera.platform.modules.Permission;
import java.util.List;

/** What the gateway says of itself. */
public class GatewayModule implements ModuleDescriptor {

    @Override
    public String name() {
        return "gateway";
    }

    @Override
    public String purpose() {
        return "The way to modules that run elsewhere: routes, balancing and limits.";
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
    public List<Permission> permissions() {
        return List.of();
    }
}
