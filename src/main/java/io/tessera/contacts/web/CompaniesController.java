package io.tessera.contacts.web;

import io.tessera.contacts.companies.FindCompanies;
import io.tessera.platform.web.Cursors;
import io.tessera.platform.web.Page;
import io.tessera.platform.web.Problems;
import io.tessera.platform.web.RequiresPermission;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Companies over HTTP. */
@RestController
@RequestMapping("/api/contacts/companies")
class CompaniesController {

    private final FindCompanies companies;
    private final Cursors cursors;

    CompaniesController(FindCompanies companies, Cursors cursors) {
        this.companies = companies;
        this.cursors = cursors;
    }

    /** Searches companies by the beginnings of words of name, industry, city and domain; without any, lists all. */
    @GetMapping
    @RequiresPermission("contacts:read")
    Page<CompanyAnswer> search(
            @RequestParam(required = false) @Size(max = 200) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        var list = "contacts.companies?" + (q == null ? "" : q);
        var after = cursor == null
                ? null
                : UUID.fromString(cursors.read(list, cursor).getFirst());
        var found = companies.search(q, after, limit + 1);
        var shown = found.stream().limit(limit).map(CompanyAnswer::of).toList();
        var next = found.size() <= limit
                ? null
                : cursors.sign(list, List.of(shown.getLast().id().toString()));
        return new Page<>(shown, next);
    }

    /** Shows a company. */
    @GetMapping("/{id}")
    @RequiresPermission("contacts:read")
    CompanyAnswer show(@PathVariable UUID id) {
        return companies
                .find(id)
                .map(CompanyAnswer::of)
                .orElseThrow(() -> Problems.refused(
                        HttpStatus.NOT_FOUND, "unknown-company", "There is no company with this id, or no more."));
    }
}
