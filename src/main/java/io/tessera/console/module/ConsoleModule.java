package io.tessera.console.module;

import io.tessera.platform.access.PermissionCatalogue;
import io.tessera.platform.modules.ModuleDescriptor;
import io.tessera.platform.modules.ModulePages;
import io.tessera.platform.modules.ModulePages.Group;
import io.tessera.platform.modules.ModulePages.NavigationEntry;
import io.tessera.platform.modules.Permission;
import java.util.List;

/** What the console says of itself. */
public class ConsoleModule implements ModuleDescriptor {

    @Override
    public String name() {
        return "console";
    }

    @Override
    public String purpose() {
        return "The frame of all pages: navigation, search, command palette, and pages about the system.";
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
        return List.of(new Permission("console:read", "Work with pages in a browser"));
    }

    @Override
    public ModulePages pages() {
        return new ModulePages(
                List.of(
                        new NavigationEntry(
                                Group.SYSTEM, 10, "/console/modules", "Modules", "tiles", PermissionCatalogue.READ),
                        new NavigationEntry(
                                Group.SYSTEM,
                                20,
                                "/console/parked",
                                "Parked events",
                                "parking",
                                PermissionCatalogue.READ)),
                List.of(),
                List.of(),
                List.of());
    }
}
