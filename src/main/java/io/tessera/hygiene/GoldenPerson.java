package io.tessera.hygiene;

import io.tessera.discovery.SourceRow;
import io.tessera.platform.events.Fact;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as the best of all source records tells.
 *
 * @param aggregateId the id of the person, stable
 * @param version the version of the fact, growing with each change
 * @param firstName given name, standardised
 * @param lastName family name, standardised
 * @param title job title
 * @param companyId id of the golden company
 * @param company name of the company
 * @param domain domain of the company
 * @param industry industry of the company
 * @param employees head count of the company
 * @param email e-mail address, normalised
 * @param phone phone number in E.164 form
 * @param linkedin address of a profile
 * @param city city
 * @param country ISO 3166-1 alpha-2 code
 * @param sources the rows behind the person, in order of time and row
 * @param splitFrom the person this one was split from, when that is how it came to be
 * @param undoneImport the import whose undoing took rows away, where that is why the person changed
 */
public record GoldenPerson(
        UUID aggregateId,
        long version,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String title,
        @Nullable UUID companyId,
        @Nullable String company,
        @Nullable String domain,
        @Nullable String industry,
        @Nullable Integer employees,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String linkedin,
        @Nullable String city,
        @Nullable String country,
        List<SourceRow> sources,
        @Nullable UUID splitFrom,
        @Nullable UUID undoneImport)
        implements Fact {
    /** Keeps the lists from changing. */
    public GoldenPerson {
        sources = List.copyOf(sources);
    }
}
