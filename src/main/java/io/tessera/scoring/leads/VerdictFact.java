package io.tessera.scoring.leads;

import io.tessera.scoring.scorecard.EmailStanding;
import io.tessera.verification.EmailVerdict;
import io.tessera.verification.PhoneVerdict;
import io.tessera.verification.PhoneVerdictKind;
import io.tessera.verification.WithdrawnVerdict;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What scoring keeps of a verdict: only what differs from what it presumes of an address or number without one. An address is
 * presumed {@code UNKNOWN NOT_PROBED}, since nobody asked the network; a number {@code VALID}. So most verdicts of a bulk import
 * are neither stored nor looked up.
 *
 * @param address keyed hash of the address or number
 * @param version the version of the verdict
 * @param verdict an {@link EmailStanding} as text, or a {@link PhoneVerdictKind}'s name; null for what is presumed, and when
 *     withdrawn
 */
record VerdictFact(UUID address, long version, @Nullable String verdict) {

    private static final PhoneVerdictKind PRESUMED_PHONE = PhoneVerdictKind.VALID;
    private static final Map<String, EmailStanding> STANDINGS = new ConcurrentHashMap<>();
    private static final Set<String> PHONE_KINDS =
            Arrays.stream(PhoneVerdictKind.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    static VerdictFact of(EmailVerdict verdict) {
        var standing = new EmailStanding(verdict.verdict(), verdict.reasons());
        return new VerdictFact(verdict.aggregateId(), verdict.version(), text(standing));
    }

    static VerdictFact of(PhoneVerdict verdict) {
        var presumed = verdict.verdict() == PRESUMED_PHONE;
        return new VerdictFact(
                verdict.aggregateId(),
                verdict.version(),
                presumed ? null : verdict.verdict().name());
    }

    static VerdictFact of(WithdrawnVerdict withdrawn) {
        return new VerdictFact(withdrawn.aggregateId(), withdrawn.version(), null);
    }

    static boolean isPhone(String verdict) {
        return PHONE_KINDS.contains(verdict);
    }

    /** Tells whether the fact says what is presumed anyway, and nothing older can have said otherwise. */
    boolean isSilent() {
        return verdict == null && version == 1;
    }

    static @Nullable String text(@Nullable EmailStanding standing) {
        return standing == null || standing.equals(EmailStanding.NOT_PROBED) ? null : standing.text();
    }

    /** Reads the verdict on an address that exists; there are few different ones, so each is read once. */
    static EmailStanding standing(@Nullable String verdict) {
        return verdict == null ? EmailStanding.NOT_PROBED : STANDINGS.computeIfAbsent(verdict, EmailStanding::parse);
    }

    /** Reads the verdict on a number that exists. */
    static PhoneVerdictKind phone(@Nullable String verdict) {
        return verdict == null ? PRESUMED_PHONE : PhoneVerdictKind.valueOf(verdict);
    }
}
