package io.tessera.contacts.web;

import io.tessera.contacts.companies.Company;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A company.
 *
 * @param id the company
 * @param version grows with each change
 * @param name name
 * @param domain domain
 * @param industry industry
 * @param employees head count
 * @param city city
 * @param country ISO 3166-1 alpha-2 code
 */
record CompanyAnswer(
        UUID id,
        long version,
        @Nullable String name,
        @Nullable String domain,
        @Nullable String industry,
        @Nullable Integer employees,
        @Nullable String city,
        @Nullable String country) {

    static CompanyAnswer of(Company company) {
        return new CompanyAnswer(
                company.id(),
                company.version(),
                company.name(),
                company.domain(),
                company.industry(),
                company.employees(),
                company.city(),
                company.country());
    }
}
