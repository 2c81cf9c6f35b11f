package io.tessera.hygiene.web;

import io.tessera.hygiene.clusters.Clusters;
import io.tessera.hygiene.clusters.SplitAnswer;
import io.tessera.hygiene.clusters.SplitClusters;
import io.tessera.platform.web.Cursors;
import io.tessera.platform.web.Page;
import io.tessera.platform.web.Problems;
import io.tessera.platform.web.RequiresPermission;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Clusters over HTTP. */
@RestController
@RequestMapping("/api/hygiene/clusters")
class ClusterController {

    private static final String LIST = "hygiene.clusters";
    private static final UUID LOWEST = new UUID(0, 0);

    private final Clusters clusters;
    private final SplitClusters splits;
    private final Cursors cursors;

    ClusterController(Clusters clusters, SplitClusters splits, Cursors cursors) {
        this.clusters = clusters;
        this.splits = splits;
        this.cursors = cursors;
    }

    /** Lists the people made of more than one record. */
    @GetMapping
    @RequiresPermission("hygiene:read")
    Page<ClusterAnswer> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        var after = cursor == null
                ? LOWEST
                : UUID.fromString(cursors.read(LIST, cursor).getFirst());
        var found = clusters.after(after, limit + 1);
        var shown = found.stream().limit(limit).map(ClusterAnswer::of).toList();
        return new Page<>(
                shown,
                found.size() <= limit
                        ? null
                        : cursors.sign(LIST, List.of(shown.getLast().id().toString())));
    }

    /** Shows one person's records side by side. */
    @GetMapping("/{id}")
    @RequiresPermission("hygiene:read")
    ClusterAnswer show(@PathVariable UUID id) {
        return clusters.find(id).map(ClusterAnswer::of).orElseThrow(ClusterController::unknown);
    }

    /** Takes a person apart. The decision is remembered until it is taken back. */
    @PostMapping("/{id}/split")
    @RequiresPermission("hygiene:write")
    ResponseEntity<SplitDone> split(@PathVariable UUID id, @RequestBody SplitRequest request) {
        if (!request.isClear()) {
            throw Problems.refused(
                    HttpStatus.BAD_REQUEST, "invalid-split", "Give either the records that leave or allApart as true.");
        }
        var records = request.records();
        return switch (records == null || records.isEmpty() ? splits.apart(id) : splits.split(id, records)) {
            case SplitAnswer.Done done ->
                ResponseEntity.created(URI.create("/api/hygiene/decisions/" + done.decision()))
                        .body(new SplitDone(done.decision()));
            case SplitAnswer.NoSuchCluster none -> throw unknown();
            case SplitAnswer.NothingToSplit one ->
                throw Problems.refused(
                        HttpStatus.CONFLICT, "nothing-to-split", "The person has one source record only.");
            case SplitAnswer.NotAMember stranger ->
                throw Problems.refused(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        "not-a-member",
                        "The record %s is not among the person's. Nothing was changed.".formatted(stranger.record()));
            case SplitAnswer.NobodyOnOneSide all ->
                throw Problems.refused(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        "nobody-on-one-side",
                        "At least one record must leave and one must stay. Nothing was changed.");
        };
    }

    private static ErrorResponseException unknown() {
        return Problems.refused(
                HttpStatus.NOT_FOUND,
                "unknown-cluster",
                "There is no person with this id. It may have become one with another.");
    }
}
