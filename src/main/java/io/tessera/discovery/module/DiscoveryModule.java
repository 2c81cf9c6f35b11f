package io.tessera.discovery.module;

import io.tessera.discovery.command.DemoCommand;
import io.tessera.discovery.command.GenerateSample;
import io.tessera.discovery.command.ImportCommand;
import io.tessera.platform.modules.ModuleDescriptor;
import io.tessera.platform.modules.Permission;
import java.util.List;

/** What discovery says of itself. */
public class DiscoveryModule implements ModuleDescriptor {

    @Override
    public String name() {
        return "discovery";
    }

    @Override
    public String purpose() {
        return "Source records of people and companies: what was found, where and when.";
    }

    @Override
    public boolean holdsPersonalData() {
        return true;
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission("discovery:read", "See imports and their errors"),
                new Permission("discovery:import", "Import files"),
                new Permission("discovery:undo", "Undo imports"));
    }

    @Override
    public List<Class<?>> commands() {
        return List.of(ImportCommand.class, DemoCommand.class, GenerateSample.class);
    }
}
