package io.tessera.discovery.module;

import io.tessera.discovery.command.DemoCommand;
import io.tessera.discovery.command.GenerateSample;
import io.tessera.discovery.command.ImportCommand;
import io.tessera.platform.modules.ModuleDescriptor;
import io.tessera.platform.modules.ModulePages;
import io.tessera.platform.modules.ModulePages.Group;
import io.tessera.platform.modules.ModulePages.NavigationEntry;
import io.tessera.platform.modules.ModulePages.PaletteCommand;
import io.tessera.platform.modules.ModulePages.Panel;
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
    public ModulePages pages() {
        return new ModulePages(
                List.of(new NavigationEntry(
                        Group.DATA, 10, "/discovery/imports", "Import", "upload", "discovery:read")),
                List.of(
                        new Panel(
                                "sources",
                                10,
                                "/discovery/records/panel?rows={id}",
                                "Sources",
                                "discovery:read",
                                Panel.Height.MIDDLE),
                        new Panel(
                                "top",
                                10,
                                "/discovery/imports/running",
                                "Running imports",
                                "discovery:read",
                                Panel.Height.LOW)),
                List.of(new PaletteCommand("/discovery/imports#file", "Import a file", "discovery:import")),
                List.of());
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
