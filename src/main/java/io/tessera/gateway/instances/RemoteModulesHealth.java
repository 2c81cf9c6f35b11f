package io.tessera.gateway.instances;

import java.util.TreeMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Is down while a module runs neither here nor in a process that answers. It is no part of readiness: an edge that cannot reach one
 * module is still the way to all others.
 */
final class RemoteModulesHealth implements HealthIndicator {

    private final RemoteModules modules;
    private final ModuleInstances instances;
    private final InstanceHealth health;

    RemoteModulesHealth(RemoteModules modules, ModuleInstances instances, InstanceHealth health) {
        this.modules = modules;
        this.instances = instances;
        this.health = health;
    }

    @Override
    public Health health() {
        var missing = new TreeMap<String, Object>();
        for (var module : modules.names()) {
            var found = instances.of(module);
            if (found.isEmpty()) {
                missing.put(
                        module,
                        "runs neither here nor in a process that is found. Start it, or say where it is:"
                                + " spring.cloud.discovery.client.simple.instances.%s[0].uri, tessera.registry.url or"
                                        .formatted(module)
                                + " tessera.gateway.kubernetes.enabled");
            } else if (found.stream().noneMatch(health::isIn)) {
                missing.put(module, "none of its instances answers");
            }
        }
        return missing.isEmpty()
                ? Health.up().build()
                : Health.down().withDetails(missing).build();
    }
}
