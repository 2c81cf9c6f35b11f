package io.tessera.hygiene;

import io.tessera.platform.events.Fact;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A company as the best of all source records tells.
 *
 * @param aggregateId the id of the company, stable
 * @param version the version of the fact, growing with each change
 * @param name name as companies write themselves
 * @param domain domain
 * @param industry industry
 * @param employees head count
 * @param city city
 * @param country ISO 3166-1 alpha-2 code
 * @param splitFrom the company this one was split from, when that is how it came to be
 */
public record GoldenCompany(
        UUID aggregateId,
        long version,
        @Nullable String name,
        @Nullable String domain,
        @Nullable String industry,
        @Nullable Integer employees,
        @Nullable String city,
        @Nullable String country,
        @Nullable UUID splitFrom)
        implements Fact {}
