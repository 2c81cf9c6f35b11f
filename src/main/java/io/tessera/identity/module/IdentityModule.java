package io.tessera.identity.module;

import io.tessera.identity.keys.KeyCommand;
import io.tessera.platform.modules.ModuleDescriptor;
import io.tessera.platform.modules.ModulePages;
import io.tessera.platform.modules.ModulePages.Group;
import io.tessera.platform.modules.ModulePages.NavigationEntry;
import io.tessera.platform.modules.ModulePages.PaletteCommand;
import io.tessera.platform.modules.Permission;
import java.util.List;

/** What identity says of itself. */
public class IdentityModule implements ModuleDescriptor {

    @Override
    public String name() {
        return "identity";
    }

    @Override
    public String purpose() {
        return "Who may do what: users with roles, API keys with scopes, signed tokens for other processes, and the trail of"
                + " their use.";
    }

    @Override
    public boolean holdsPersonalData() {
        return false;
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission("identity:read", "See users and API keys"),
                new Permission("identity:write", "Invite and change users, make and revoke API keys"),
                new Permission(
                        "identity:exchange", "Exchange the key for short-lived tokens with its other permissions"),
                new Permission("identity:rotate", "Rotate and withdraw the keys that sign tokens"),
                new Permission("identity:audit", "Read the trail of users, keys and denied attempts"));
    }

    @Override
    public ModulePages pages() {
        return new ModulePages(
                List.of(
                        new NavigationEntry(Group.SYSTEM, 30, "/identity/users", "Access", "shield", "identity:read"),
                        new NavigationEntry(Group.SYSTEM, 40, "/identity/outbox", "Outbox", "mail", "identity:write"),
                        new NavigationEntry(Group.SYSTEM, 50, "/identity/audit", "Audit", "list", "identity:audit")),
                List.of(),
                List.of(new PaletteCommand("/identity/users#invite", "Invite somebody", "identity:write")),
                List.of());
    }

    @Override
    public List<Class<?>> commands() {
        return List.of(KeyCommand.class);
    }
}
