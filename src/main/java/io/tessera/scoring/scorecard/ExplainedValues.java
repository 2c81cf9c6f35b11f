package io.tessera.scoring.scorecard;

import io.tessera.committee.JobFunction;
import io.tessera.committee.Seniority;
import org.jspecify.annotations.Nullable;

/**
 * The values of a lead that an explanation shows.
 *
 * @param firstName given name
 * @param lastName family name
 * @param title job title
 * @param seniority how high
 * @param function what field
 * @param employees head count of the company
 * @param industry industry of the company
 * @param country ISO 3166-1 alpha-2 code
 * @param email e-mail address
 * @param emailStanding the verdict on the address
 * @param phone phone number
 */
public record ExplainedValues(
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String title,
        Seniority seniority,
        JobFunction function,
        @Nullable Integer employees,
        @Nullable String industry,
        @Nullable String country,
        @Nullable String email,
        @Nullable EmailStanding emailStanding,
        @Nullable String phone) {}
