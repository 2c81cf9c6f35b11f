package io.tessera.verification.module;

import io.tessera.platform.modules.ModuleDescriptor;
import io.tessera.platform.modules.ModulePages;
import io.tessera.platform.modules.ModulePages.Panel;
import io.tessera.platform.modules.Permission;
import java.util.List;

/** What verification says of itself. */
public class VerificationModule implements ModuleDescriptor {

    @Override
    public String name() {
        return "verification";
    }

    @Override
    public String purpose() {
        return "Verdicts on e-mail addresses and phone numbers, with reasons and evidence.";
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
                        "reach",
                        10,
                        "/verification/emails/panel?address={id}",
                        "E-mail address",
                        "verification:read",
                        Panel.Height.LOW)),
                List.of(),
                List.of());
    }

    @Override
    public List<Permission> permissions() {
        return List.of(
                new Permission("verification:read", "See verdicts"),
                new Permission("verification:verify", "Ask for verdicts"));
    }
}
