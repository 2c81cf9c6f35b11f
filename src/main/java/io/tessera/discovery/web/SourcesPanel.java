package io.tessera.discovery.web;

import io.tessera.discovery.imports.ShowRecord;
import io.tessera.discovery.records.RowMaker;
import io.tessera.platform.web.Problems;
import io.tessera.platform.web.RequiresPermission;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where values came from: rows of files with their columns, as a panel of pages about what was made of them. */
@Controller
class SourcesPanel {

    private static final int MOST = 10;
    private static final Pattern ROWS =
            Pattern.compile("([0-9a-f-]{36}:\\d{1,9})(,[0-9a-f-]{36}:\\d{1,9}){0," + (MOST - 1) + "}");

    private final ShowRecord records;

    SourcesPanel(ShowRecord records) {
        this.records = records;
    }

    /** Shows up to ten rows, each named as import, colon and number, separated by commas. */
    @GetMapping("/discovery/records/panel")
    @RequiresPermission("discovery:read")
    String panel(@RequestParam String rows, Model model) {
        if (!ROWS.matcher(rows).matches()) {
            throw Problems.refused(HttpStatus.BAD_REQUEST, "invalid-rows", "Name 1 to 10 rows as import:row.");
        }
        var shown = new ArrayList<ShowRecord.Shown>();
        for (var row : List.of(rows.split(","))) {
            var parts = row.split(":");
            records.find(RowMaker.recordId(UUID.fromString(parts[0]), Integer.parseInt(parts[1])))
                    .ifPresent(shown::add);
        }
        model.addAttribute("records", shown);
        return "discovery/sources";
    }
}
