package io.tessera.scoring.web;

import io.tessera.committee.JobFunction;
import io.tessera.committee.Seniority;
import io.tessera.platform.identifiers.Countries;
import io.tessera.platform.web.Cursors;
import io.tessera.platform.web.RequiresPermission;
import io.tessera.scoring.Band;
import io.tessera.scoring.leads.LeadFilter;
import io.tessera.scoring.leads.RankedLead;
import io.tessera.scoring.leads.Ranking;
import io.tessera.scoring.web.ReasonWords.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Today: whom to call, best first, and why. And the score as a panel of a person's page. */
@Controller
class CallListPage {

    private static final String PATH = "/scoring/today";
    private static final String LIST = "scoring.today/";
    private static final int SHOWN = 50;

    private final Ranking ranking;
    private final ReasonWords reasons;
    private final Cursors cursors;

    CallListPage(Ranking ranking, ReasonWords reasons, Cursors cursors) {
        this.ranking = ranking;
        this.reasons = reasons;
        this.cursors = cursors;
    }

    /**
     * A line of the list.
     *
     * @param rank its place
     * @param lead the lead
     * @param reasons why it has its score, what earned most first
     * @param change what the score gained or lost since yesterday, absent for nothing
     */
    record Line(
            long rank,
            RankedLead lead,
            List<Reason> reasons,
            @Nullable Integer change) {}

    @GetMapping(PATH)
    @RequiresPermission("scoring:read")
    String page(
            @RequestParam(required = false) @Nullable Band band,
            @RequestParam(required = false) @Nullable Seniority seniority,
            @RequestParam(required = false) @Nullable JobFunction function,
            @RequestParam(required = false) @Nullable String country,
            @RequestParam(name = "import", required = false) @Nullable UUID importId,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        var filter = new LeadFilter(importId, band, seniority, function, code(country));
        var list = LIST + filter.name();
        var place = after == null ? null : cursors.read(list, after);
        var begin = place == null ? 0 : Long.parseLong(place.get(2));
        var found = ranking.leads(filter, place == null ? null : place(place), SHOWN + 1);
        var shown = found.subList(0, Math.min(SHOWN, found.size()));
        model.addAttribute("lines", lines(shown, begin));
        model.addAttribute("filter", filter);
        model.addAttribute("country", country);
        model.addAttribute("filtered", !filter.equals(LeadFilter.ALL));
        model.addAttribute("count", ranking.worthACall());
        model.addAttribute("nobody", shown.isEmpty() && ranking.isEmpty());
        model.addAttribute("bands", Band.values());
        model.addAttribute("seniorities", Seniority.values());
        model.addAttribute("functions", JobFunction.values());
        model.addAttribute("first", after == null ? null : address(PATH, filter, null));
        model.addAttribute(
                "next",
                found.size() <= SHOWN
                        ? null
                        : address(PATH, filter, cursors.sign(list, keys(shown.getLast(), begin + SHOWN))));
        model.addAttribute("export", address("/api/scoring/leads.csv", filter, null));
        return "scoring/today";
    }

    /** The score of one person, made of its parts. */
    @GetMapping("/scoring/people/{id}/panel")
    @RequiresPermission("scoring:read")
    String panel(@PathVariable UUID id, Model model) {
        var lead = ranking.lead(id);
        model.addAttribute("lead", lead.orElse(null));
        model.addAttribute("reasons", lead.map(reasons::of).orElse(List.of()));
        model.addAttribute(
                "changes",
                lead.isEmpty()
                        ? List.of()
                        : ranking.changes(id).stream().limit(5).toList());
        return "scoring/panel";
    }

    private List<Line> lines(List<RankedLead> leads, long begin) {
        var yesterday =
                ranking.scoresYesterday(leads.stream().map(RankedLead::person).toList());
        var lines = new ArrayList<Line>();
        for (var lead : leads) {
            lines.add(new Line(begin + lines.size() + 1, lead, reasons.of(lead), change(lead, yesterday)));
        }
        return lines;
    }

    private static @Nullable Integer change(RankedLead lead, Map<UUID, Integer> yesterday) {
        var before = yesterday.get(lead.person());
        return before == null || before == lead.score() ? null : lead.score() - before;
    }

    /** A country as typed, by name or code; of none that there is, nobody is found. */
    private static @Nullable String code(@Nullable String country) {
        return country == null || country.isBlank()
                ? null
                : Countries.named(country.strip()).orElse("?");
    }

    private static Ranking.Place place(List<String> keys) {
        return new Ranking.Place(Integer.parseInt(keys.get(0)), UUID.fromString(keys.get(1)));
    }

    private static List<String> keys(RankedLead last, long rank) {
        return List.of(Integer.toString(last.score()), last.person().toString(), Long.toString(rank));
    }

    private static String address(String path, LeadFilter filter, @Nullable String after) {
        var address = UriComponentsBuilder.fromPath(path);
        add(address, "band", filter.band());
        add(address, "seniority", filter.seniority());
        add(address, "function", filter.function());
        add(address, "country", filter.country());
        add(address, "import", filter.importId());
        add(address, "after", after);
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }
}
