package io.tessera.platform.web.reference;

import io.tessera.platform.access.PermissionCatalogue;
import io.tessera.platform.modules.ActiveModules;
import io.tessera.platform.web.RequiresPermission;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the processes are. */
@RestController
@RequestMapping("/api/platform/health")
class HealthController {

    private final ActiveModules modules;
    private final ObjectProvider<HealthEndpoint> health;

    HealthController(ActiveModules modules, ObjectProvider<HealthEndpoint> health) {
        this.modules = modules;
        this.health = health;
    }

    /**
     * How one process is.
     *
     * @param modules what runs in it
     * @param status {@code UP} when it can do its work
     */
    record ProcessHealth(Set<String> modules, String status) {}

    /**
     * How everything is.
     *
     * @param status {@code UP} when every process is
     * @param processes this process; through an edge, all of them
     */
    record Health(String status, List<ProcessHealth> processes) {}

    /** Tells how this process is; through an edge, how all of them are. */
    @GetMapping
    @RequiresPermission(PermissionCatalogue.READ)
    Health health() {
        var endpoint = health.getIfAvailable();
        var status = endpoint == null
                ? Status.UP.getCode()
                : endpoint.health().getStatus().getCode();
        return new Health(status, List.of(new ProcessHealth(modules.names(), status)));
    }
}
