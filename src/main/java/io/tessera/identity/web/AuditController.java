package io.tessera.identity.web;

import io.tessera.identity.audit.AuditEntry;
import io.tessera.identity.audit.AuditTrail;
import io.tessera.identity.audit.CheckTrail;
import io.tessera.platform.web.Cursors;
import io.tessera.platform.web.Page;
import io.tessera.platform.web.RequiresPermission;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The trail. */
@RestController
@RequestMapping("/api/identity/audit")
class AuditController {

    private static final String LIST = "identity.audit";

    private final AuditTrail trail;
    private final CheckTrail check;
    private final Cursors cursors;

    AuditController(AuditTrail trail, CheckTrail check, Cursors cursors) {
        this.trail = trail;
        this.check = check;
        this.cursors = cursors;
    }

    /**
     * A line of the trail.
     *
     * @param at when
     * @param actor who
     * @param action what was done or tried
     * @param subject to what
     * @param origin from where
     */
    record Line(Instant at, String actor, String action, String subject, String origin) {

        static Line of(AuditEntry entry) {
            return new Line(entry.at(), entry.actor(), entry.action().name(), entry.subject(), entry.origin());
        }
    }

    /** Tells whether the trail is as it was written: nothing changed, removed or put in between. */
    @GetMapping("/chain")
    @RequiresPermission("identity:audit")
    CheckTrail.Chain chain() {
        return check.check();
    }

    /** Reads the trail, newest line first. */
    @GetMapping
    @RequiresPermission("identity:audit")
    Page<Line> trail(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var before = cursor == null
                ? Long.MAX_VALUE
                : Long.parseLong(cursors.read(LIST, cursor).getFirst());
        var found = trail.before(before, limit + 1);
        var shown = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit
                ? cursors.sign(LIST, List.of(Long.toString(shown.getLast().id())))
                : null;
        return new Page<>(shown.stream().map(Line::of).toList(), next);
    }
}
