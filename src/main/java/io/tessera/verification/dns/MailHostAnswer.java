package io.tessera.verification.dns;

import io.tessera.verification.judgement.MailHostEvidence;
import java.time.Duration;

/**
 * What name servers said, and for how long it holds.
 *
 * @param evidence what they said
 * @param holds how long it need not be asked again
 */
record MailHostAnswer(MailHostEvidence evidence, Duration holds) {

    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    /** An answer that holds as long as its records say, within reason. */
    static MailHostAnswer of(MailHostEvidence evidence, long ttlSeconds) {
        var ttl = Duration.ofSeconds(ttlSeconds);
        var holds = ttl.compareTo(SHORTEST) < 0 ? SHORTEST : ttl.compareTo(LONGEST) > 0 ? LONGEST : ttl;
        return new MailHostAnswer(evidence, holds);
    }

    /** No answer is not asked for again at once. */
    static MailHostAnswer none() {
        return new MailHostAnswer(MailHostEvidence.NO_ANSWER, AFTER_FAILURE);
    }
}
