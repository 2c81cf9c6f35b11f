package io.tessera.console.known;

import io.tessera.platform.modules.ActiveModules;
import io.tessera.platform.modules.ModuleDescriptor;
import io.tessera.platform.modules.ModuleNames;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The modules there are. Those of this process are known by their descriptors; of others the frame knows what their processes told last,
 * before that what this jar says of them.
 */
@Component
public class KnownModules {

    private final ActiveModules active;
    private final Map<String, KnownModule> elsewhere = new ConcurrentHashMap<>();

    KnownModules(ActiveModules active) {
        this.active = active;
    }

    /**
     * Lists the modules that could run beside others.
     *
     * @return in the order in which facts flow
     */
    public List<KnownModule> all() {
        return ModuleNames.descriptors().stream()
                .filter(module -> module.ownApplication().isEmpty())
                .map(this::known)
                .toList();
    }

    /**
     * Returns whether a name is one of a module.
     *
     * @param name a name
     * @return true whether it runs or not
     */
    public boolean has(String name) {
        return ModuleNames.all().contains(name);
    }

    /** Returns whether some module does not run in this process. */
    boolean someRunElsewhere() {
        return ModuleNames.descriptors().stream()
                .anyMatch(module -> module.ownApplication().isEmpty() && !active.has(module.name()));
    }

    /** Notes what was heard of a module that runs elsewhere. */
    void heard(KnownModule module) {
        elsewhere.put(module.name(), module);
    }

    private KnownModule known(ModuleDescriptor module) {
        return active.has(module.name())
                ? new KnownModule(module.name(), true, module.pages())
                : elsewhere.getOrDefault(module.name(), new KnownModule(module.name(), false, module.pages()));
    }
}
