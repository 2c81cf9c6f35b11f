package io.tessera.contacts.module;

import io.tessera.platform.modules.ModuleDescriptor;
import io.tessera.platform.modules.Permission;
import java.util.List;

/** What contacts says of itself. */
public class ContactsModule implements ModuleDescriptor {

    @Override
    public String name() {
        return "contacts";
    }

    @Override
    public String purpose() {
        return "The people and companies a user works with: search, notes, timeline.";
    }

    @Override
    public boolean holdsPersonalData() {
        return true;
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission("contacts:read", "See people, companies, notes"),
                new Permission("contacts:write", "Write notes"));
    }
}
