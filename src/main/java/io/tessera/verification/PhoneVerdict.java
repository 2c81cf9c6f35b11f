package io.tessera.verification;

import io.tessera.platform.events.Fact;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The verdict on one phone number.
 *
 * @param aggregateId the keyed hash of the number
 * @param version the version of the fact, growing with each change
 * @param number the number in E.164 form
 * @param verdict the verdict
 * @param line the kind of line
 * @param country ISO 3166-1 alpha-2 code of its country
 */
public record PhoneVerdict(
        UUID aggregateId,
        long version,
        String number,
        PhoneVerdictKind verdict,
        PhoneLine line,
        @Nullable String country)
        implements Fact {}
