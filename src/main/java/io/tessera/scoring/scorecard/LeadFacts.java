package io.tessera.scoring.scorecard;

import io.tessera.committee.JobFunction;
import io.tessera.committee.Seniority;
import io.tessera.verification.PhoneVerdictKind;
import org.jspecify.annotations.Nullable;

/**
 * All that a score depends on.
 *
 * @param seniority how high
 * @param function what field
 * @param employees head count of the company
 * @param industry industry of the company, as written
 * @param country ISO 3166-1 alpha-2 code
 * @param named whether first and last name are known
 * @param email whether an e-mail address is known
 * @param phone whether a phone number is known
 * @param linkedin whether a profile is known
 * @param emailStanding the verdict on the address, null where none counts
 * @param phoneVerdict the verdict on the number, null where none counts
 */
public record LeadFacts(
        Seniority seniority,
        JobFunction function,
        @Nullable Integer employees,
        @Nullable String industry,
        @Nullable String country,
        boolean named,
        boolean email,
        boolean phone,
        boolean linkedin,
        @Nullable EmailStanding emailStanding,
        @Nullable PhoneVerdictKind phoneVerdict) {}
