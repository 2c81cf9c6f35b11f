package io.tessera.discovery.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.tessera.discovery.imports.WatchImports;
import io.tessera.platform.web.Cursors;
import io.tessera.platform.web.Page;
import io.tessera.platform.web.RequiresPermission;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The error reports of imports, as pages and as a file. */
@RestController
@RequestMapping(ImportController.PATH + "/{id}")
class ImportErrorController {

    private static final String LIST = "discovery.import-errors:";
    private static final String CSV = "text/csv";

    private final WatchImports watch;
    private final Cursors cursors;

    ImportErrorController(WatchImports watch, Cursors cursors) {
        this.watch = watch;
        this.cursors = cursors;
    }

    /** Lists what could not be used, in the order of the rows; row 1 is the header. */
    @GetMapping("/errors")
    @RequiresPermission("discovery:read")
    Page<ErrorAnswer> list(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit) {
        watch.find(id).orElseThrow(ImportController::unknown);
        var after = cursor == null
                ? 0
                : Integer.parseInt(cursors.read(LIST + id, cursor).getFirst());
        var found = watch.errors(id, after, limit + 1);
        var shown = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                shown.stream().map(ErrorAnswer::of).toList(),
                found.size() > limit
                        ? cursors.sign(
                                LIST + id,
                                List.of(String.valueOf(shown.getLast().position())))
                        : null);
    }

    /** Writes all of them as a file {@code row,field,reason}; under an address of its own for browsers, which ask for no type. */
    @GetMapping(
            path = {"/errors", "/errors.csv"},
            produces = CSV)
    @RequiresPermission("discovery:read")
    void file(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        watch.find(id).orElseThrow(ImportController::unknown);
        response.setContentType(CSV);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"errors-" + id + ".csv\"");
        try (var csv =
                CsvWriter.builder().build(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            csv.writeRecord("row", "field", "reason");
            watch.errors(id, reported -> {
                var error = ErrorAnswer.of(reported);
                csv.writeRecord(
                        String.valueOf(error.row()),
                        harmless(error.field() == null ? "" : error.field()),
                        harmless(error.reason()));
            });
        }
    }

    /** Headers of a file stand in some reasons: none may begin a formula in a spreadsheet. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
