package io.tessera.contacts;

import io.tessera.discovery.SourceRow;
import io.tessera.platform.events.Fact;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as users see them. All facts may be missing where only notes keep the person.
 *
 * @param aggregateId the id of the person
 * @param version the version of the fact, growing with each change
 * @param firstName given name
 * @param lastName family name
 * @param title job title
 * @param companyId id of the company
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
 */
public record Contact(
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
        List<SourceRow> sources)
        implements Fact {
    /** Keeps the lists from changing. */
    public Contact {
        sources = List.copyOf(sources);
    }
}
