package io.tessera.hygiene.web;

import io.tessera.hygiene.clusters.MergeAnswer;
import io.tessera.hygiene.clusters.MergeClusters;
import io.tessera.platform.web.Problems;
import io.tessera.platform.web.RequiresPermission;
import jakarta.validation.Valid;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Merging by hand over HTTP. */
@RestController
@RequestMapping("/api/hygiene/clusters/merge")
class MergeController {

    private final MergeClusters merges;

    MergeController(MergeClusters merges) {
        this.merges = merges;
    }

    /** Makes people one, whatever the rules say. The decision is remembered until it is taken back. */
    @PostMapping
    @RequiresPermission("hygiene:write")
    ResponseEntity<MergeDone> merge(@Valid @RequestBody MergeRequest request) {
        return switch (merges.merge(request.people())) {
            case MergeAnswer.Done done ->
                ResponseEntity.created(URI.create("/api/hygiene/decisions/" + done.decision()))
                        .body(new MergeDone(done.decision(), done.person()));
            case MergeAnswer.NoSuchCluster none ->
                throw Problems.refused(
                        HttpStatus.NOT_FOUND,
                        "unknown-cluster",
                        "There is no person with the id %s. It may have become one with another. Nothing was changed."
                                .formatted(none.person()));
            case MergeAnswer.NothingToMerge one ->
                throw Problems.refused(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        "nothing-to-merge",
                        "Name two different people at least. Nothing was changed.");
        };
    }
}
