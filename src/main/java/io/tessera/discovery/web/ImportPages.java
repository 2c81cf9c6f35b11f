package io.tessera.discovery.web;

import io.tessera.discovery.imports.LookAtFile;
import io.tessera.discovery.imports.ReceiveImport;
import io.tessera.discovery.imports.UndoImport;
import io.tessera.discovery.imports.UnknownCountry;
import io.tessera.discovery.imports.WatchImports;
import io.tessera.discovery.reading.UnreadableFile;
import io.tessera.discovery.recognition.Field;
import io.tessera.discovery.recognition.InvalidMapping;
import io.tessera.platform.access.Caller;
import io.tessera.platform.web.Cursors;
import io.tessera.platform.web.RequiresPermission;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Import: drop a file, see what its columns are taken for, watch it being read, see what could not be used, take it back. */
@Controller
@RequestMapping(ImportPages.PATH)
class ImportPages {

    static final String PATH = "/discovery/imports";

    private static final String LIST = "discovery.imports-page";
    private static final String VIEW = "discovery/import";
    private static final int SHOWN = 20;
    private static final int ERRORS_SHOWN = 50;

    private final ReceiveImport receive;
    private final LookAtFile lookAt;
    private final WatchImports watch;
    private final UndoImport undo;
    private final Cursors cursors;
    private final Clock clock;

    ImportPages(
            ReceiveImport receive,
            LookAtFile lookAt,
            WatchImports watch,
            UndoImport undo,
            Cursors cursors,
            Clock clock) {
        this.receive = receive;
        this.lookAt = lookAt;
        this.watch = watch;
        this.undo = undo;
        this.cursors = cursors;
        this.clock = clock;
    }

    @GetMapping
    @RequiresPermission("discovery:read")
    String list(@RequestParam(required = false) @Nullable String after, Model model, Caller caller) {
        var before =
                after == null ? null : UUID.fromString(cursors.read(LIST, after).getFirst());
        var found = watch.before(before, SHOWN + 1);
        var shown = found.subList(0, Math.min(SHOWN, found.size()));
        model.addAttribute("imports", shown);
        model.addAttribute("mayImport", caller.may("discovery:import"));
        model.addAttribute("first", after == null ? null : PATH);
        model.addAttribute(
                "next",
                found.size() <= SHOWN
                        ? null
                        : PATH + "?after="
                                + cursors.sign(
                                        LIST,
                                        List.of(shown.getLast()
                                                .fileImport()
                                                .id()
                                                .toString())));
        return "discovery/imports";
    }

    /** Looks at the beginning of a file; nothing is kept. */
    @PostMapping("/look")
    @RequiresPermission("discovery:import")
    String look(@RequestParam MultipartFile beginning, @RequestParam(defaultValue = "false") boolean whole, Model model)
            throws IOException {
        model.addAttribute("fields", Field.values());
        try (var content = beginning.getInputStream()) {
            model.addAttribute("look", lookAt.look(content, whole));
        } catch (UnreadableFile unreadable) {
            model.addAttribute("unreadable", unreadable.detail());
        }
        return "discovery/look";
    }

    @PostMapping
    @RequiresPermission("discovery:import")
    String receive(
            @RequestParam MultipartFile file,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "") String defaultCountry,
            @RequestParam(defaultValue = "false") boolean online,
            Model model,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        try (var content = file.getInputStream()) {
            var received = receive.receive(
                    content, file.getOriginalFilename(), ChosenColumns.mapping(form), defaultCountry, online);
            response.setHeader("HX-Push-Url", PATH + "/" + received.id());
            return show(received.id(), model, caller);
        } catch (InvalidMapping | UnknownCountry wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            response.setHeader("HX-Retarget", "#import-wrong");
            model.addAttribute("wrong", wrong instanceof UnknownCountry country ? country.detail() : "discovery.wrong");
            return "discovery/wrong";
        }
    }

    @GetMapping("/{id}")
    @RequiresPermission("discovery:read")
    String show(@PathVariable UUID id, Model model, Caller caller) {
        add(id, model, caller);
        return VIEW;
    }

    /** The part of the page that changes while the file is read. */
    @GetMapping("/{id}/progress")
    @RequiresPermission("discovery:read")
    String progress(@PathVariable UUID id, Model model, Caller caller) {
        add(id, model, caller);
        return VIEW + " :: progress";
    }

    @PostMapping("/{id}/undo")
    @RequiresPermission("discovery:undo")
    String undo(@PathVariable UUID id, Model model, Caller caller) {
        undo.undo(id).orElseThrow(ImportController::unknown);
        add(id, model, caller);
        return VIEW + " :: progress";
    }

    /** What is being read or taken back now, for the top of every page. */
    @GetMapping("/running")
    @RequiresPermission("discovery:read")
    String running(Model model) {
        model.addAttribute(
                "running",
                watch.before(null, SHOWN).stream()
                        .map(WatchImports.Watched::fileImport)
                        .filter(found -> found.status().isUnderWay())
                        .toList());
        return "discovery/running";
    }

    private void add(UUID id, Model model, Caller caller) {
        var watched = watch.find(id).orElseThrow(ImportController::unknown);
        var found = watched.fileImport();
        var end = found.finishedAt() == null ? clock.instant() : found.finishedAt();
        var passed = Duration.between(found.receivedAt(), end);
        model.addAttribute("watched", watched);
        model.addAttribute("it", found);
        model.addAttribute("underWay", found.status().isUnderWay());
        model.addAttribute("perSecond", found.counts().rows() * 1_000L / Math.max(1, passed.toMillis()));
        model.addAttribute("secondsLeft", left(found.percent(), passed));
        model.addAttribute("errors", watch.errors(id, 0, ERRORS_SHOWN));
        model.addAttribute("mayUndo", caller.may("discovery:undo"));
    }

    /** At the speed so far; absent where that says nothing yet. */
    private static @Nullable Long left(int percent, Duration passed) {
        return percent < 3 ? null : passed.toSeconds() * (100 - percent) / percent + 1;
    }
}
