package io.tessera.contacts.module;

import io.tessera.platform.modules.ModuleDescriptor;
import io.tessera.platform.modules.ModulePages;
import io.tessera.platform.modules.ModulePages.Group;
import io.tessera.platform.modules.ModulePages.NavigationEntry;
import io.tessera.platform.modules.ModulePages.Panel;
import io.tessera.platform.modules.ModulePages.SearchSource;
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
    public ModulePages pages() {
        return new ModulePages(
                List.of(new NavigationEntry(Group.WORK, 20, "/contacts/people", "People", "people", "contacts:read")),
                List.of(new Panel(
                        "person",
                        20,
                        "/contacts/people/{id}/timeline",
                        "Notes and timeline",
                        "contacts:read",
                        Panel.Height.HIGH)),
                List.of(),
                List.of(new SearchSource("/contacts/find", "People", "contacts:read")));
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission("contacts:read", "See people, companies, notes"),
                new Permission("contacts:write", "Write notes"));
    }
}
