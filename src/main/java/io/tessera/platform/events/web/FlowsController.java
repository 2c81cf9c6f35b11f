package io.tessera.platform.events.web;

import io.tessera.platform.access.PermissionCatalogue;
import io.tessera.platform.events.FlowId;
import io.tessera.platform.events.FlowStatus;
import io.tessera.platform.events.Flows;
import io.tessera.platform.web.RequiresPermission;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far flows have come. */
@RestController
@RequestMapping("/api/platform/flows")
class FlowsController {

    private final Flows flows;

    FlowsController(Flows flows) {
        this.flows = flows;
    }

    /**
     * How far a flow has come.
     *
     * @param flow the flow's id
     * @param settled whether nothing more will follow, but for what is parked
     * @param open whether its root may still publish
     * @param pending deliveries to come, by listening module
     * @param parked deliveries given up until redriven, by listening module
     */
    record Flow(UUID flow, boolean settled, boolean open, Map<String, Long> pending, Map<String, Long> parked) {

        static Flow of(FlowStatus status) {
            return new Flow(status.flow().value(), status.settled(), status.open(), status.pending(), status.parked());
        }
    }

    /** Tells how far a flow has come; one never heard of is settled. */
    @GetMapping("/{id}")
    @RequiresPermission(PermissionCatalogue.READ)
    Flow flow(@PathVariable UUID id) {
        return Flow.of(flows.status(new FlowId(id)));
    }
}
