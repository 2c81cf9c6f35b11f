package io.tessera.privacy.web;

import io.tessera.privacy.suppression.SuppressionReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Addresses and numbers to suppress, or to lift.
 *
 * @param email one address
 * @param phone one number
 * @param emails many addresses
 * @param phones many numbers
 * @param country ISO 3166-1 alpha-2 code for numbers without a country code
 * @param reason why; an objection where not given
 */
record SuppressionRequest(
        @Nullable String email,
        @Nullable String phone,
        @Nullable List<@Nullable String> emails,
        @Nullable List<@Nullable String> phones,
        @Nullable String country,
        @Nullable SuppressionReason reason) {}
