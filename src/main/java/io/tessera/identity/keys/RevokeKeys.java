package io.tessera.identity.keys;

import io.tessera.identity.audit.Action;
import io.tessera.identity.audit.AuditTrail;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes keys out of use. */
@Component
public class RevokeKeys {

    private final ApiKeys keys;
    private final RecogniseKeys recognised;
    private final AuditTrail trail;
    private final Clock clock;

    RevokeKeys(ApiKeys keys, RecogniseKeys recognised, AuditTrail trail, Clock clock) {
        this.keys = keys;
        this.recognised = recognised;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Revokes a key: at once in this process, within {@link RecogniseKeys#MEMORY} in others.
     *
     * @param id which
     * @param by who asks, for the trail
     * @param origin where the request came from, for the trail
     * @return false when there is no such key; true also when it was revoked before
     */
    @Transactional
    public boolean revoke(ApiKeyId id, String by, String origin) {
        var found = keys.findById(id);
        found.filter(key -> !key.isRevoked()).ifPresent(key -> {
            key.revoke(clock.instant());
            keys.save(key);
            trail.note(by, Action.KEY_REVOKED, key.caller().name(), origin);
            forgetAfterCommit(key);
        });
        return found.isPresent();
    }

    /** Not before: a request in between would only be remembered again. */
    private void forgetAfterCommit(ApiKey key) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                recognised.forget(key.prefix());
            }
        });
    }
}
