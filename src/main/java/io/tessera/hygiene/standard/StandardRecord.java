package io.tessera.hygiene.standard;

import io.tessera.discovery.SourceRow;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A source record with every value in its one spelling.
 *
 * @param id the source record's id
 * @param version the version of the source record
 * @param source where it was found
 * @param collectedAt when its import began
 * @param person whether it tells of a person, not of a company alone
 * @param name the person's name
 * @param title job title
 * @param company the company's name
 * @param domain the registrable domain the source gave for the company
 * @param email e-mail address, normalised
 * @param phone phone number in E.164 form
 * @param linkedin address of a profile
 * @param city city
 * @param country ISO 3166-1 alpha-2 code
 * @param industry industry of the company
 * @param employees head count of the company
 */
public record StandardRecord(
        UUID id,
        long version,
        SourceRow source,
        Instant collectedAt,
        boolean person,
        PersonName name,
        @Nullable String title,
        @Nullable String company,
        @Nullable String domain,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String linkedin,
        @Nullable String city,
        @Nullable String country,
        @Nullable String industry,
        @Nullable Integer employees) {}
