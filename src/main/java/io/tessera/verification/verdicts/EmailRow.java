package io.tessera.verification.verdicts;

import io.tessera.verification.EmailReason;
import io.tessera.verification.EmailVerdict;
import io.tessera.verification.judgement.EmailJudgement;
import io.tessera.verification.judgement.MailHostEvidence;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one address.
 *
 * @param id its keyed hash
 * @param version the version of the verdict
 * @param judgement what is thought of it; none in a tombstone
 * @param mailHosts what name servers said
 * @param checkedAt when the evidence was gathered
 */
record EmailRow(
        UUID id, long version, @Nullable EmailJudgement judgement, MailHostEvidence mailHosts, Instant checkedAt) {

    boolean living() {
        return judgement != null;
    }

    EmailRow withdrawn(Instant now) {
        return new EmailRow(id, version + 1, null, MailHostEvidence.NOT_ASKED, now);
    }

    @Nullable
    String address() {
        return judgement == null ? null : judgement.address();
    }

    @Nullable
    String verdict() {
        return judgement == null ? null : judgement.verdict().name();
    }

    @Nullable
    String reasons() {
        return judgement == null
                ? null
                : judgement.reasons().stream().map(Enum::name).collect(Collectors.joining(";"));
    }

    @Nullable
    String suggestion() {
        return judgement == null ? null : judgement.suggestion();
    }

    /** The fact to publish; only of a row that is alive. */
    static EmailVerdict verdict(EmailRow row, EmailJudgement judgement) {
        return new EmailVerdict(
                row.id(),
                row.version(),
                judgement.address(),
                judgement.domain(),
                judgement.verdict(),
                judgement.reasons(),
                judgement.suggestion(),
                judgement.has(EmailReason.FREE_PROVIDER),
                judgement.has(EmailReason.DISPOSABLE),
                judgement.has(EmailReason.ROLE),
                row.checkedAt());
    }
}
