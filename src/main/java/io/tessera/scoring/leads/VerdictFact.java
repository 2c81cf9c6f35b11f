package io.tessera.scoring.leads;

import io.tessera.scoring.scorecard.EmailStanding;
import io.tessera.scoring.scorecard.Scorer;
import io.tessera.verification.EmailVerdict;
import io.tessera.verification.PhoneVerdict;
import io.tessera.verification.PhoneVerdictKind;
import io.tessera.verification.WithdrawnVerdict;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What scoring keeps of a verdict.
 *
 * @param address keyed hash of the address or number
 * @param version the version of the verdict
 * @param verdict an {@link EmailStanding} as text, or a {@link PhoneVerdictKind}'s name; null when withdrawn
 */
record VerdictFact(UUID address, long version, @Nullable String verdict) {

    private static final Set<String> PHONE_KINDS =
            Arrays.stream(PhoneVerdictKind.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    static VerdictFact of(EmailVerdict verdict) {
        var standing = new EmailStanding(verdict.verdict(), verdict.reasons());
        return new VerdictFact(verdict.aggregateId(), verdict.version(), standing.text());
    }

    static VerdictFact of(PhoneVerdict verdict) {
        return new VerdictFact(
                verdict.aggregateId(), verdict.version(), verdict.verdict().name());
    }

    static VerdictFact of(WithdrawnVerdict withdrawn) {
        return new VerdictFact(withdrawn.aggregateId(), withdrawn.version(), null);
    }

    static boolean isPhone(String verdict) {
        return PHONE_KINDS.contains(verdict);
    }

    /** Tells whether a verdict never heard of before changes any score. */
    static boolean earns(@Nullable String verdict, Scorer scorer) {
        if (verdict == null) {
            return false;
        }
        return isPhone(verdict)
                ? !scorer.sameFor(PhoneVerdictKind.valueOf(verdict), null)
                : !scorer.sameFor(StoredLead.standing(verdict), null);
    }
}
