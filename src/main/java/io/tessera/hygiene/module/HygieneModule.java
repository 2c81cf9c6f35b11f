package io.tessera.hygiene.module;

import io.tessera.hygiene.dedupe.DedupeCommand;
import io.tessera.platform.modules.ModuleDescriptor;
import io.tessera.platform.modules.ModulePages;
import io.tessera.platform.modules.ModulePages.Panel;
import io.tessera.platform.modules.Permission;
import java.util.List;

/** What hygiene says of itself. */
public class HygieneModule implements ModuleDescriptor {

    @Override
    public String name() {
        return "hygiene";
    }

    @Override
    public String purpose() {
        return "Standardised values, duplicate clusters and the golden people and companies made of them.";
    }

    @Override
    public boolean holdsPersonalData() {
        return true;
    }

    @Override
    public ModulePages pages() {
        return new ModulePages(
                List.of(),
                List.of(new Panel(
                        "person",
                        50,
                        "/hygiene/people/{id}/panel",
                        "Rows made one",
                        "hygiene:read",
                        Panel.Height.MIDDLE)),
                List.of(),
                List.of());
    }

    @Override
    public List<Class<?>> commands() {
        return List.of(DedupeCommand.class);
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission("hygiene:read", "See clusters"),
                new Permission("hygiene:write", "Split and merge clusters"));
    }
}
