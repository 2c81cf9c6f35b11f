package io.tessera.hygiene.web;

import io.tessera.hygiene.clusters.Decision;
import io.tessera.hygiene.clusters.Decisions;
import io.tessera.hygiene.clusters.SplitClusters;
import io.tessera.platform.web.Cursors;
import io.tessera.platform.web.Page;
import io.tessera.platform.web.Problems;
import io.tessera.platform.web.RequiresPermission;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Remembered decisions over HTTP. */
@RestController
@RequestMapping("/api/hygiene/decisions")
class DecisionController {

    private static final String LIST = "hygiene.decisions";
    private static final UUID LOWEST = new UUID(0, 0);

    private final Decisions decisions;
    private final SplitClusters splits;
    private final Cursors cursors;

    DecisionController(Decisions decisions, SplitClusters splits, Cursors cursors) {
        this.decisions = decisions;
        this.splits = splits;
        this.cursors = cursors;
    }

    /** Lists what people decided to keep apart or to make one. */
    @GetMapping
    @RequiresPermission("hygiene:read")
    Page<DecisionAnswer> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        var after = cursor == null
                ? LOWEST
                : UUID.fromString(cursors.read(LIST, cursor).getFirst());
        var found = decisions.after(after, limit + 1);
        var shown = found.stream().limit(limit).map(DecisionAnswer::of).toList();
        return new Page<>(
                shown,
                found.size() <= limit
                        ? null
                        : cursors.sign(LIST, List.of(shown.getLast().id().toString())));
    }

    /** Takes a decision back; what it kept apart or made one is as the rules say again. */
    @DeleteMapping("/{id}")
    @RequiresPermission("hygiene:write")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable UUID id) {
        if (!splits.takeBack(id)) {
            throw Problems.refused(HttpStatus.NOT_FOUND, "unknown-decision", "There is no decision with this id.");
        }
    }

    /**
     * A decision.
     *
     * @param id its id
     * @param decidedAt when
     * @param kind {@code SPLIT}: records of different lists are never one person; {@code MERGE}: all of them are
     * @param parts source records, each list as one person
     */
    record DecisionAnswer(UUID id, Instant decidedAt, String kind, List<List<UUID>> parts) {

        static DecisionAnswer of(Decision decision) {
            return new DecisionAnswer(
                    decision.id(), decision.decidedAt(), decision.merges() ? "MERGE" : "SPLIT", decision.parts());
        }
    }
}
