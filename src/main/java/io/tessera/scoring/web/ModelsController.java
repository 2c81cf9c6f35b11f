package io.tessera.scoring.web;

import io.tessera.platform.access.Caller;
import io.tessera.platform.web.Cursors;
import io.tessera.platform.web.FieldProblem;
import io.tessera.platform.web.Page;
import io.tessera.platform.web.Problems;
import io.tessera.platform.web.RequiresPermission;
import io.tessera.scoring.leads.PreviewModel;
import io.tessera.scoring.model.ChangeModel;
import io.tessera.scoring.model.ModelChange;
import io.tessera.scoring.model.ModelFault;
import io.tessera.scoring.model.ModelHistory;
import io.tessera.scoring.model.ModelRules;
import io.tessera.scoring.model.ModelVersion;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The points model and its history over HTTP. */
@RestController
@RequestMapping("/api/scoring/models")
class ModelsController {

    private static final String LIST = "scoring.models";

    private final ModelHistory history;
    private final ChangeModel changes;
    private final PreviewModel previews;
    private final Cursors cursors;

    ModelsController(ModelHistory history, ChangeModel changes, PreviewModel previews, Cursors cursors) {
        this.history = history;
        this.changes = changes;
        this.previews = previews;
        this.cursors = cursors;
    }

    /** Lists every version of the model, newest first. */
    @GetMapping
    @RequiresPermission("scoring:read")
    Page<ModelAnswer> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit) {
        var below = cursor == null
                ? Long.MAX_VALUE
                : Long.parseLong(cursors.read(LIST, cursor).getFirst());
        var found = history.versions(below, limit + 1);
        var shown = found.stream()
                .limit(limit)
                .map(version -> ModelAnswer.of(version, null))
                .toList();
        var next = found.size() <= limit
                ? null
                : cursors.sign(LIST, List.of(Long.toString(shown.getLast().version())));
        return new Page<>(shown, next);
    }

    /** Shows the model in force; its version is the ETag. */
    @GetMapping("/current")
    @RequiresPermission("scoring:read")
    ResponseEntity<ModelAnswer> current() {
        return answer(history.current(), null);
    }

    /**
     * Puts a model in force, made from the version that If-Match names: the model alone, or the answer of {@code GET} with its
     * {@code model} changed. Everyone is scored again in the background.
     */
    @PutMapping("/current")
    @RequiresPermission("scoring:write")
    ResponseEntity<ModelAnswer> change(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ModelBody body,
            Caller caller) {
        if (ifMatch == null) {
            throw Problems.refused(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "if-match-required",
                    "Say with If-Match which version the change is made from: the ETag of the model in force.");
        }
        return switch (changes.change(body.model(), basedOn(ifMatch), caller.name())) {
            case ModelChange.Changed changed ->
                answer(changed.version(), changed.flow().value());
            case ModelChange.Unchanged unchanged -> answer(unchanged.version(), null);
            case ModelChange.Outdated outdated -> throw outdated(outdated);
            case ModelChange.Faulty faulty -> throw faulty(faulty.faults());
        };
    }

    /** Tells how many leads would change bands under a model, without putting it in force. */
    @PostMapping("/preview")
    @RequiresPermission("scoring:read")
    PreviewModel.Preview preview(@Valid @RequestBody ModelBody body) {
        var faults = ModelRules.faults(body.model());
        if (!faults.isEmpty()) {
            throw faulty(faults);
        }
        return previews.preview(body.model());
    }

    private static ResponseEntity<ModelAnswer> answer(ModelVersion version, @Nullable UUID flow) {
        return ResponseEntity.ok().eTag(Long.toString(version.version())).body(ModelAnswer.of(version, flow));
    }

    /** Reads If-Match (RFC 9110, section 13.1.1). What is no ETag of ours matches no version; a star matches any. */
    private static @Nullable Long basedOn(String ifMatch) {
        var tag = ifMatch.strip();
        if (tag.equals("*")) {
            return null;
        }
        return tag.matches("\"\\d{1,18}\"") ? Long.parseLong(tag, 1, tag.length() - 1, 10) : -1;
    }

    private static ErrorResponseException outdated(ModelChange.Outdated outdated) {
        var problem = Problems.detail(
                HttpStatus.PRECONDITION_FAILED,
                "model-changed-meanwhile",
                "Another version is in force than the one this was made from. Nothing was changed; read it again.");
        problem.setProperty("currentVersion", outdated.current().version());
        problem.setProperty("difference", outdated.difference());
        return new ErrorResponseException(HttpStatus.PRECONDITION_FAILED, problem, null);
    }

    private static ErrorResponseException faulty(List<ModelFault> faults) {
        var errors = faults.stream()
                .map(fault -> new FieldProblem(fault.field(), fault.message()))
                .toList();
        var said = errors.stream()
                .map(error -> error.field() + " " + error.reason())
                .collect(Collectors.joining("; "));
        var problem = Problems.detail(HttpStatus.BAD_REQUEST, "invalid-model", said);
        problem.setProperty("errors", errors);
        return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
    }
}
