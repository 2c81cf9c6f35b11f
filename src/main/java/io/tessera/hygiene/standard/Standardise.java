package io.tessera.hygiene.standard;

import io.tessera.discovery.SourceRecord;
import io.tessera.platform.identifiers.Countries;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings every value of a source record to its one spelling. A country the row does not name is the one its importer
 * assumes.
 */
public final class Standardise {

    private static final int MOST_EMPLOYEES = 10_000_000;

    private Standardise() {}

    /**
     * Standardises a record.
     *
     * @param found as the source told
     * @return the record, values that cannot be read left out
     */
    public static StandardRecord of(SourceRecord found) {
        var country = Countries.alpha2(found.country() == null ? found.defaultCountry() : found.country());
        return new StandardRecord(
                found.aggregateId(),
                found.version(),
                found.source(),
                found.collectedAt(),
                found.hasPerson(),
                PersonNames.parse(found.firstName(), found.lastName(), found.fullName()),
                Titles.standard(found.title()),
                company(found.company()),
                Domains.ofCompany(found.domain()).orElse(null),
                Contacts.email(found.email()),
                Contacts.phone(found.phoneE164(), found.phone(), country.orElse(null)),
                Contacts.profile(found.linkedin()),
                Titles.standard(found.city()),
                country.orElse(null),
                Titles.standard(found.industry()),
                employees(found.employees()));
    }

    private static @Nullable String company(@Nullable String raw) {
        return CompanyNames.parse(raw).map(CompanyName::display).orElse(null);
    }

    private static @Nullable Integer employees(@Nullable Integer count) {
        return Optional.ofNullable(count)
                .filter(some -> some > 0 && some <= MOST_EMPLOYEES)
                .orElse(null);
    }
}
