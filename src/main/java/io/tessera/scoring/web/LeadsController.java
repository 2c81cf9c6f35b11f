package io.tessera.scoring.web;

import io.tessera.committee.JobFunction;
import io.tessera.committee.Seniority;
import io.tessera.platform.web.Cursors;
import io.tessera.platform.web.Page;
import io.tessera.platform.web.Problems;
import io.tessera.platform.web.RequiresPermission;
import io.tessera.scoring.Band;
import io.tessera.scoring.leads.LeadFilter;
import io.tessera.scoring.leads.RankedLead;
import io.tessera.scoring.leads.Ranking;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ranked list over HTTP. */
@RestController
@RequestMapping("/api/scoring")
class LeadsController {

    private static final int BUFFER = 1 << 16;

    private final Ranking ranking;
    private final Cursors cursors;

    LeadsController(Ranking ranking, Cursors cursors) {
        this.ranking = ranking;
        this.cursors = cursors;
    }

    /** Lists leads, best first, with the explanation of each score; with an import only people of its rows. */
    @GetMapping("/leads")
    @RequiresPermission("scoring:read")
    Page<LeadAnswer> list(
            @RequestParam(name = "import", required = false) @Nullable UUID importId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        var list = importId == null ? "scoring.leads" : "scoring.leads." + importId;
        var place = cursor == null ? null : LeadPlace.read(cursors.read(list, cursor));
        var found = ranking.leads(importId, place == null ? null : place.place(), limit + 1);
        var rank = place == null ? 0 : place.rank();
        var shown = new ArrayList<LeadAnswer>();
        for (var lead : found.subList(0, Math.min(limit, found.size()))) {
            shown.add(LeadAnswer.of(++rank, lead));
        }
        return new Page<>(shown, found.size() <= limit ? null : next(list, found.get(limit - 1), rank));
    }

    /** Shows one lead with the explanation of its score and the changes of 90 days. */
    @GetMapping("/leads/{personId}")
    @RequiresPermission("scoring:read")
    LeadDetail show(@PathVariable UUID personId) {
        return ranking.lead(personId)
                .map(lead -> LeadDetail.of(lead, ranking.changes(personId)))
                .orElseThrow(() ->
                        Problems.refused(HttpStatus.NOT_FOUND, "unknown-lead", "Nobody with this id is on the list."));
    }

    /** Streams the list as CSV with the columns of {@code rank}, of all or of those that the filters leave. */
    @GetMapping(path = "/leads.csv", produces = "text/csv")
    @RequiresPermission("scoring:read")
    void csv(
            @RequestParam(name = "import", required = false) @Nullable UUID importId,
            @RequestParam(required = false) @Nullable Band band,
            @RequestParam(required = false) @Nullable Seniority seniority,
            @RequestParam(required = false) @Nullable JobFunction function,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(required = false) @Min(1) @Nullable Integer top,
            HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding("UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"leads.csv\"");
        var out =
                new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8), BUFFER);
        var csv = new LeadsCsv(out, importId);
        var filter = new LeadFilter(importId, band, seniority, function, country);
        ranking.readThrough(filter, top == null ? Integer.MAX_VALUE : top, csv::write);
        csv.flush();
        out.flush();
    }

    private String next(String list, RankedLead last, long rank) {
        return cursors.sign(
                list, List.of(Integer.toString(last.score()), last.person().toString(), Long.toString(rank)));
    }

    /** A place in the list, as a cursor keeps it. */
    private record LeadPlace(Ranking.Place place, long rank) {

        static LeadPlace read(List<String> keys) {
            return new LeadPlace(
                    new Ranking.Place(Integer.parseInt(keys.get(0)), UUID.fromString(keys.get(1))),
                    Long.parseLong(keys.get(2)));
        }
    }
}
