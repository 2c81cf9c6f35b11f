package io.tessera.platform.access.tokens;

import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.JWTClaimsSetVerifier;
import io.tessera.platform.access.tokens.TokenRefusal.Reason;
import io.tessera.platform.modules.ActiveModules;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Claims are accepted from identity alone, for exactly one module that runs here, and for a short while. */
final class ClaimsRule implements JWTClaimsSetVerifier<SecurityContext> {

    private final ActiveModules modules;
    private final Clock clock;

    ClaimsRule(ActiveModules modules, Clock clock) {
        this.modules = modules;
        this.clock = clock;
    }

    @Override
    public void verify(JWTClaimsSet claims, @Nullable SecurityContext context) throws TokenRefusal {
        demand(TokenForm.ISSUER.equals(claims.getIssuer()), Reason.ISSUER);
        demand(claims.getSubject() != null && !claims.getSubject().isBlank(), Reason.MALFORMED);
        demand(claims.getAudience().size() == 1, Reason.AUDIENCE);
        var audience = claims.getAudience().getFirst();
        demand(TokenForm.PLATFORM.equals(audience) || modules.has(audience), Reason.AUDIENCE);
        timely(claims.getIssueTime(), claims.getNotBeforeTime(), claims.getExpirationTime());
    }

    private void timely(@Nullable Date issued, @Nullable Date from, @Nullable Date end) throws TokenRefusal {
        if (issued == null || end == null) {
            throw new TokenRefusal(Reason.LIFETIME);
        }
        var lifetime = Duration.between(issued.toInstant(), end.toInstant());
        demand(lifetime.compareTo(TokenForm.LONGEST_LIFETIME) <= 0, Reason.LIFETIME);
        var now = clock.instant();
        var latestStart = Date.from(now.plus(TokenForm.SKEW));
        demand(!issued.after(latestStart) && (from == null || !from.after(latestStart)), Reason.NOT_YET);
        demand(end.after(Date.from(now.minus(TokenForm.SKEW))), Reason.EXPIRED);
    }

    private static void demand(boolean met, Reason otherwise) throws TokenRefusal {
        if (!met) {
            throw new TokenRefusal(otherwise);
        }
    }
}
