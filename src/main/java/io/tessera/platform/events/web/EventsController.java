package io.tessera.platform.events.web;

import io.tessera.platform.access.PermissionCatalogue;
import io.tessera.platform.events.EventOperations;
import io.tessera.platform.events.FlowId;
import io.tessera.platform.events.ListenerState;
import io.tessera.platform.events.ParkedEvent;
import io.tessera.platform.events.PublisherState;
import io.tessera.platform.web.Cursors;
import io.tessera.platform.web.Page;
import io.tessera.platform.web.Problems;
import io.tessera.platform.web.RequiresPermission;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Events under way and parked. */
@RestController
@RequestMapping("/api/platform/events")
class EventsController {

    private static final String LIST = "platform.parked";

    private final EventOperations events;
    private final Cursors cursors;

    EventsController(EventOperations events, Cursors cursors) {
        this.events = events;
        this.cursors = cursors;
    }

    /**
     * Events under way in this process.
     *
     * @param publishers what modules publish
     * @param listeners how listeners are doing
     */
    record Traffic(List<PublisherState> publishers, List<ListenerState> listeners) {}

    /** Shows who publishes and who listens, with backlogs, rates and positions. */
    @GetMapping
    @RequiresPermission(PermissionCatalogue.READ)
    Traffic traffic() {
        return new Traffic(events.publishers(), events.listeners());
    }

    /** Lists the facts that listeners gave up on, of all flows or of one. */
    @GetMapping("/parked")
    @RequiresPermission(PermissionCatalogue.READ)
    Page<ParkedEvent> parked(
            @RequestParam(required = false) @Nullable UUID flow,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        var list = flow == null ? LIST : LIST + "?flow=" + flow;
        var after = cursor == null ? null : cursors.read(list, cursor).getFirst();
        var found = events.parked(after, flow == null ? null : new FlowId(flow), limit + 1);
        var shown = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit
                ? cursors.sign(list, List.of(shown.getLast().id()))
                : null;
        return new Page<>(shown, next);
    }

    /** Tries a parked fact again, then what waits behind it. */
    @PostMapping("/parked/{id}/redrive")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @RequiresPermission(PermissionCatalogue.OPERATE)
    void redrive(@PathVariable String id) {
        if (!events.redrive(id)) {
            throw unknown(id);
        }
    }

    /** Gives a parked fact up for good; what waits behind it is delivered. */
    @DeleteMapping("/parked/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission(PermissionCatalogue.OPERATE)
    void discard(@PathVariable String id) {
        events.discard(id).orElseThrow(() -> unknown(id));
    }

    private static ErrorResponseException unknown(String id) {
        return Problems.refused(
                HttpStatus.NOT_FOUND,
                "unknown-parked-event",
                "Nothing is parked under %s. It may have been redriven or discarded meanwhile.".formatted(id));
    }
}
