package io.tessera.identity.tokens;

import java.time.Duration;
import java.time.Instant;

/**
 * A token just issued, or issued a moment ago and fit to be used again.
 *
 * @param value what to send behind {@code Bearer}
 * @param issuedAt when it was signed
 * @param endsAt when it ends
 */
public record IssuedToken(String value, Instant issuedAt, Instant endsAt) {

    boolean isYoung(Instant now, Duration limit) {
        var passed = Duration.between(issuedAt, now);
        return !passed.isNegative() && passed.compareTo(limit) < 0;
    }

    /** Leaves the token out. */
    @Override
    public String toString() {
        return "IssuedToken[until " + endsAt + "]";
    }
}
