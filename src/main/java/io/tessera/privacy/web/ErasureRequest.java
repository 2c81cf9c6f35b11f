package io.tessera.privacy.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom to forget: exactly one of the three.
 *
 * @param email an e-mail address of theirs
 * @param phone a phone number of theirs
 * @param personId their id in contacts
 * @param country ISO 3166-1 alpha-2 code for a number without a country code
 */
record ErasureRequest(
        @Nullable String email,
        @Nullable String phone,
        @Nullable UUID personId,
        @Nullable String country) {}
