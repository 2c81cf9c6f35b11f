package io.tessera.discovery.web;

import io.tessera.discovery.imports.FileImport;
import io.tessera.discovery.imports.ReceiveImport;
import io.tessera.discovery.imports.UndoImport;
import io.tessera.discovery.imports.UnknownCountry;
import io.tessera.discovery.imports.WatchImports;
import io.tessera.discovery.recognition.InvalidMapping;
import io.tessera.platform.web.Cursors;
import io.tessera.platform.web.Page;
import io.tessera.platform.web.Problems;
import io.tessera.platform.web.RequiresPermission;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports over HTTP. */
@RestController
@RequestMapping(ImportController.PATH)
class ImportController {

    static final String PATH = "/api/discovery/imports";
    private static final String LIST = "discovery.imports";

    private final ReceiveImport receive;
    private final UndoImport undo;
    private final WatchImports watch;
    private final Cursors cursors;

    ImportController(ReceiveImport receive, UndoImport undo, WatchImports watch, Cursors cursors) {
        this.receive = receive;
        this.undo = undo;
        this.watch = watch;
        this.cursors = cursors;
    }

    /**
     * Takes a file (CSV, TSV, vCard) in; it is read in the background. A file that came before is a second import: its answer
     * names the first.
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @RequiresPermission("discovery:import")
    ResponseEntity<ImportAnswer> receive(
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String mapping,
            @RequestParam(required = false) @Nullable String defaultCountry,
            @RequestParam(defaultValue = "false") boolean online) {
        var received = stored(file, mapping, defaultCountry, online);
        var answer = watch.find(received.id()).map(ImportAnswer::of).orElseGet(() -> ImportAnswer.of(received));
        return ResponseEntity.accepted()
                .location(URI.create(ImportAnswer.address(received.id())))
                .body(answer);
    }

    private FileImport stored(
            MultipartFile file, @Nullable String mapping, @Nullable String defaultCountry, boolean online) {
        try (var content = file.getInputStream()) {
            return receive.receive(content, file.getOriginalFilename(), mapping, defaultCountry, online);
        } catch (InvalidMapping e) {
            throw Problems.refused(HttpStatus.BAD_REQUEST, "invalid-mapping", e.detail());
        } catch (UnknownCountry e) {
            throw Problems.refused(HttpStatus.BAD_REQUEST, "unknown-country", e.detail());
        } catch (IOException e) {
            throw Problems.refused(
                    HttpStatus.INSUFFICIENT_STORAGE,
                    "upload-not-stored",
                    "The file could not be stored; nothing was imported. See that the data directory's disk has room.");
        }
    }

    /** Lists imports, the latest first. */
    @GetMapping
    @RequiresPermission("discovery:read")
    Page<ImportAnswer> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        var before = cursor == null
                ? null
                : UUID.fromString(cursors.read(LIST, cursor).getFirst());
        var found = watch.before(before, limit + 1);
        var shown = found.stream().limit(limit).map(ImportAnswer::of).toList();
        return new Page<>(
                shown,
                found.size() > limit
                        ? cursors.sign(LIST, List.of(shown.getLast().id().toString()))
                        : null);
    }

    /** Shows how far an import is. */
    @GetMapping("/{id}")
    @RequiresPermission("discovery:read")
    ImportAnswer show(@PathVariable UUID id) {
        return watch.find(id).map(ImportAnswer::of).orElseThrow(ImportController::unknown);
    }

    /** Takes an import back everywhere, also while it is read. Asking twice changes nothing. */
    @PostMapping("/{id}/undo")
    @RequiresPermission("discovery:undo")
    ResponseEntity<ImportAnswer> undo(@PathVariable UUID id) {
        undo.undo(id).orElseThrow(ImportController::unknown);
        return ResponseEntity.accepted()
                .location(URI.create(ImportAnswer.address(id)))
                .body(show(id));
    }

    static ErrorResponseException unknown() {
        return Problems.refused(HttpStatus.NOT_FOUND, "unknown-import", "There is no import of that id.");
    }
}
