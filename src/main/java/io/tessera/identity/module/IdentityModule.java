package io.tessera.identity.module;

import io.tessera.identity.keys.KeyCommand;
import io.tessera.platform.modules.ModuleDescriptor;
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
        return "Who may do what: API keys with scopes, signed tokens for other processes, and the trail of their use.";
    }

    @Override
    public boolean holdsPersonalData() {
        return false;
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission("identity:read", "See API keys"),
                new Permission("identity:write", "Make and revoke API keys"),
                new Permission(
                        "identity:exchange", "Exchange the key for short-lived tokens with its other permissions"),
                new Permission("identity:rotate", "Rotate and withdraw the keys that sign tokens"),
                new Permission("identity:audit", "Read the trail of keys and denied attempts"));
    }

    @Override
    public List<Class<?>> commands() {
        return List.of(KeyCommand.class);
    }
}
