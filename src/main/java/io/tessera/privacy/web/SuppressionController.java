package io.tessera.privacy.web;

import io.tessera.platform.web.Cursors;
import io.tessera.platform.web.Page;
import io.tessera.platform.web.Problems;
import io.tessera.platform.web.RequiresPermission;
import io.tessera.privacy.suppression.Identifier;
import io.tessera.privacy.suppression.SuppressOnRequest;
import io.tessera.privacy.suppression.SuppressionEntry;
import io.tessera.privacy.suppression.SuppressionList;
import io.tessera.privacy.suppression.SuppressionReason;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The suppression list over HTTP. A value goes in and never comes out. */
@RestController
@RequestMapping("/api/privacy/suppressions")
class SuppressionController {

    private static final String LIST = "privacy.suppressions";
    private static final UUID LOWEST = new UUID(0, 0);

    private final SuppressionList suppressions;
    private final SuppressOnRequest requests;
    private final NamedIdentifiers names;
    private final Cursors cursors;

    SuppressionController(
            SuppressionList suppressions, SuppressOnRequest requests, NamedIdentifiers names, Cursors cursors) {
        this.suppressions = suppressions;
        this.requests = requests;
        this.names = names;
        this.cursors = cursors;
    }

    /** Suppresses one address or number, or up to 10,000. They are let in nowhere once the flow has settled. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @RequiresPermission("privacy:write")
    Suppressed suppress(@RequestBody SuppressionRequest request) {
        var identifiers = names.all(request);
        var flow = requests.suppress(
                identifiers, Objects.requireNonNullElse(request.reason(), SuppressionReason.OBJECTION));
        return new Suppressed(identifiers, "/api/platform/flows/" + flow.value());
    }

    /** Lists what is suppressed, oldest first: keyed hash, kind, since when and why. */
    @GetMapping
    @RequiresPermission("privacy:read")
    Page<SuppressionEntry> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        var place = cursor == null ? List.of(Instant.EPOCH.toString(), LOWEST.toString()) : cursors.read(LIST, cursor);
        var found = suppressions.after(Instant.parse(place.getFirst()), UUID.fromString(place.getLast()), limit + 1);
        return found.size() <= limit ? new Page<>(found, null) : page(found.subList(0, limit));
    }

    private Page<SuppressionEntry> page(List<SuppressionEntry> entries) {
        var last = entries.getLast();
        return new Page<>(
                entries,
                cursors.sign(LIST, List.of(last.since().toString(), last.id().toString())));
    }

    /** Lifts a suppression by its id. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission("privacy:write")
    void lift(@PathVariable UUID id) {
        refuseNone(suppressions.lift(List.of(id)));
    }

    /** Lifts suppressions by value. The value is sent as a body, for addresses end up in logs. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @RequiresPermission("privacy:write")
    void lift(@RequestBody SuppressionRequest request) {
        refuseNone(suppressions.lift(
                names.all(request).stream().map(Identifier::id).toList()));
    }

    private static void refuseNone(int lifted) {
        if (lifted == 0) {
            throw Problems.refused(
                    HttpStatus.NOT_FOUND, "not-suppressed", "Nothing of that is on the suppression list.");
        }
    }

    /**
     * What was suppressed.
     *
     * @param suppressions id and kind of each, in the order of the request: addresses, then numbers
     * @param flow where it can be followed how far the other modules have heard of it
     */
    record Suppressed(List<Identifier> suppressions, String flow) {}
}
