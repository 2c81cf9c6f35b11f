package io.tessera.identity.keys;

import io.tessera.identity.audit.Action;
import io.tessera.identity.audit.AuditTrail;
import io.tessera.platform.access.Caller;
import io.tessera.platform.access.PermissionCatalogue;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes keys. */
@Component
public class IssueKeys {

    private final ApiKeys keys;
    private final AuditTrail trail;
    private final Clock clock;

    IssueKeys(ApiKeys keys, AuditTrail trail, Clock clock) {
        this.keys = keys;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Makes a key, unless who asks would get more out of it than they have.
     *
     * @param wanted what is asked for
     * @param by who asks
     * @param origin where the request came from, for the trail
     * @return the key, or why there is none
     */
    @Transactional
    public Issuing issue(IssueKey wanted, Caller by, String origin) {
        return refusal(wanted, by).orElseGet(() -> issue(KeyToken.random(), wanted, by.name(), origin));
    }

    Issuing issue(KeyToken token, IssueKey wanted, String by, String origin) {
        var key = keys.save(ApiKey.of(token, wanted, by, clock.instant()));
        trail.note(by, Action.KEY_ISSUED, key.caller().name() + " " + key.scopes(), origin);
        return new Issuing.Issued(key, token.value());
    }

    private Optional<Issuing> refusal(IssueKey wanted, Caller by) {
        for (var scope : wanted.scopes()) {
            if (!PermissionCatalogue.knows(scope)) {
                return Optional.of(new Issuing.UnknownScope(scope));
            }
            if (!by.may(scope)) {
                return Optional.of(new Issuing.ScopeNotHeld(scope));
            }
        }
        var end = wanted.expiresAt();
        return end != null && !end.isAfter(clock.instant())
                ? Optional.of(new Issuing.EndsInThePast())
                : Optional.empty();
    }
}
