package io.tessera.discovery;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.tessera.platform.events.Fact;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person or company as a source told of it, values trimmed but otherwise as found.
 *
 * @param aggregateId the id of the source record, made of import and row
 * @param version the version of the fact, growing with each change
 * @param source where it was found
 * @param collectedAt when the import began; the same for all its records
 * @param firstName given name
 * @param lastName family name
 * @param fullName the name where the source has it in one piece
 * @param title job title
 * @param company name of the company
 * @param domain domain or web address of the company
 * @param email e-mail address
 * @param phone phone number as written
 * @param phoneE164 the phone number in E.164 form where it can be read
 * @param linkedin address of a profile
 * @param city city
 * @param country country as written
 * @param defaultCountry ISO 3166-1 alpha-2 code the importer assumes where the row names no country
 * @param industry industry of the company
 * @param employees head count of the company; the lower bound where a range was given
 */
public record SourceRecord(
        UUID aggregateId,
        long version,
        SourceRow source,
        Instant collectedAt,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String fullName,
        @Nullable String title,
        @Nullable String company,
        @Nullable String domain,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String phoneE164,
        @Nullable String linkedin,
        @Nullable String city,
        @Nullable String country,
        @Nullable String defaultCountry,
        @Nullable String industry,
        @Nullable Integer employees)
        implements Fact {

    /**
     * Returns whether the record tells of a person, not of a company alone.
     *
     * @return true when it has a name or a way to reach a person
     */
    @JsonIgnore
    public boolean hasPerson() {
        return firstName != null || lastName != null || fullName != null || email != null;
    }
}
