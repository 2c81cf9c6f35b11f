package io.tessera.platform.web.reference;

import io.tessera.platform.data.SchemaVersions;
import io.tessera.platform.modules.ActiveModules;
import io.tessera.platform.modules.ModuleDescriptor;
import io.tessera.platform.modules.ModuleNames;
import io.tessera.platform.modules.ModulePages;
import io.tessera.platform.modules.Permission;
import io.tessera.platform.web.Page;
import io.tessera.platform.web.RequiresPermission;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which modules there are. */
@RestController
@RequestMapping("/api/platform/modules")
class ModulesController {

    private final ActiveModules active;
    private final SchemaVersions versions;

    ModulesController(ActiveModules active, SchemaVersions versions) {
        this.active = active;
        this.versions = versions;
    }

    /**
     * A module of this jar.
     *
     * @param name its name
     * @param purpose what it is for
     * @param active whether it runs in this process
     * @param schemaVersion how far its schema is migrated; absent when it does not run here
     * @param permissions what its endpoints ask for
     * @param pages what it brings to the console
     */
    record ModuleView(
            String name,
            String purpose,
            boolean active,
            @Nullable String schemaVersion,
            List<Permission> permissions,
            ModulePages pages) {}

    /** Lists the modules in the order in which facts flow, those that run elsewhere or nowhere included. */
    @GetMapping
    @RequiresPermission("platform:read")
    Page<ModuleView> modules() {
        return new Page<>(ModuleNames.descriptors().stream().map(this::view).toList(), null);
    }

    private ModuleView view(ModuleDescriptor module) {
        var runs = active.has(module.name());
        return new ModuleView(
                module.name(),
                module.purpose(),
                runs,
                runs ? versions.of(module.name()).orElse(null) : null,
                module.permissions(),
                module.pages());
    }
}
