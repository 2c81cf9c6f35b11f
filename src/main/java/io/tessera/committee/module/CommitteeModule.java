package io.tessera.committee.module;

import io.tessera.platform.modules.ModuleDescriptor;
import io.tessera.platform.modules.ModulePages;
import io.tessera.platform.modules.ModulePages.Panel;
import io.tessera.platform.modules.Permission;
import java.util.List;

/** What committee says of itself. */
public class CommitteeModule implements ModuleDescriptor {

    @Override
    public String name() {
        return "committee";
    }

    @Override
    public String purpose() {
        return "Seniority, function and buying role of people, with the words that decided.";
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
                        "person", 30, "/committee/people/{id}/panel", "Role", "committee:read", Panel.Height.MIDDLE)),
                List.of(),
                List.of());
    }

    @Override
    public List<Permission> permissions() {
        return List.of(new Permission("committee:read", "See roles"));
    }
}
