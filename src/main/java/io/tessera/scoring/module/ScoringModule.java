package io.tessera.scoring.module;

import io.tessera.platform.modules.ModuleDescriptor;
import io.tessera.platform.modules.ModulePages;
import io.tessera.platform.modules.ModulePages.Group;
import io.tessera.platform.modules.ModulePages.NavigationEntry;
import io.tessera.platform.modules.ModulePages.Panel;
import io.tessera.platform.modules.Permission;
import io.tessera.scoring.cli.RankCommand;
import java.util.List;

/** What scoring says of itself. */
public class ScoringModule implements ModuleDescriptor {

    @Override
    public String name() {
        return "scoring";
    }

    @Override
    public String purpose() {
        return "Models, scores with explanations, and the ranked list.";
    }

    @Override
    public boolean holdsPersonalData() {
        return true;
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission("scoring:read", "See leads and models"),
                new Permission("scoring:write", "Change the model"));
    }

    @Override
    public ModulePages pages() {
        return new ModulePages(
                List.of(new NavigationEntry(Group.WORK, 10, "/scoring/today", "Today", "phone", "scoring:read")),
                List.of(new Panel(
                        "person", 10, "/scoring/people/{id}/panel", "Score", "scoring:read", Panel.Height.HIGH)),
                List.of(),
                List.of());
    }

    @Override
    public List<Class<?>> commands() {
        return List.of(RankCommand.class);
    }
}
