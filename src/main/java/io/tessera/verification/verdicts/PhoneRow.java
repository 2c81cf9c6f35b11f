package io.tessera.verification.verdicts;

import io.tessera.verification.PhoneVerdict;
import io.tessera.verification.judgement.PhoneJudgement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one number.
 *
 * @param id its keyed hash
 * @param version the version of the verdict
 * @param judgement what is thought of it; none in a tombstone
 */
record PhoneRow(UUID id, long version, @Nullable PhoneJudgement judgement) {

    @Nullable
    String number() {
        return judgement == null ? null : judgement.number();
    }

    @Nullable
    String verdict() {
        return judgement == null ? null : judgement.verdict().name();
    }

    @Nullable
    String line() {
        return judgement == null ? null : judgement.line().name();
    }

    @Nullable
    String country() {
        return judgement == null ? null : judgement.country();
    }

    /** The fact to publish; only of a row that is alive. */
    static PhoneVerdict verdict(PhoneRow row, PhoneJudgement judgement) {
        return new PhoneVerdict(
                row.id(),
                row.version(),
                judgement.number(),
                judgement.verdict(),
                judgement.line(),
                judgement.country());
    }
}
