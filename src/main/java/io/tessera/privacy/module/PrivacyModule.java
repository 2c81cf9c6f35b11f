package io.tessera.privacy.module;

import io.tessera.platform.modules.ModuleDescriptor;
import io.tessera.platform.modules.Permission;
import java.util.List;

/** What privacy says of itself. */
public class PrivacyModule implements ModuleDescriptor {

    @Override
    public String name() {
        return "privacy";
    }

    @Override
    public String purpose() {
        return "Suppression and erasure: whom not to contact, and what must be gone.";
    }

    @Override
    public boolean holdsPersonalData() {
        return true;
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission("privacy:read", "See suppressions and erasures"),
                new Permission("privacy:write", "Suppress identifiers and ask for erasures"));
    }
}
