package io.tessera.platform.events.web;

import io.tessera.platform.access.PermissionCatalogue;
import io.tessera.platform.events.FlowAnswer;
import io.tessera.platform.events.FlowAnswers;
import io.tessera.platform.events.FlowId;
import io.tessera.platform.web.RequiresPermission;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far flows have come. */
@RestController
@RequestMapping("/api/platform/flows")
class FlowsController {

    private final FlowAnswers flows;

    FlowsController(FlowAnswers flows) {
        this.flows = flows;
    }

    /** Tells how far a flow has come; one that nobody has heard of is refused by {@link UnknownFlows}. */
    @GetMapping("/{id}")
    @RequiresPermission(PermissionCatalogue.READ)
    FlowAnswer flow(@PathVariable UUID id) {
        return flows.answer(new FlowId(id));
    }
}
