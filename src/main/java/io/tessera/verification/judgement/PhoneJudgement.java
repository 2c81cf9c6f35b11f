package io.tessera.verification.judgement;

import io.tessera.verification.PhoneLine;
import io.tessera.verification.PhoneVerdictKind;
import org.jspecify.annotations.Nullable;

/**
 * What is thought of one phone number.
 *
 * @param number the number in E.164 form
 * @param verdict whether its numbering plan allots it
 * @param line the kind of line
 * @param country ISO 3166-1 alpha-2 code; absent for numbers of no country, such as +800
 */
public record PhoneJudgement(
        String number,
        PhoneVerdictKind verdict,
        PhoneLine line,
        @Nullable String country) {}
