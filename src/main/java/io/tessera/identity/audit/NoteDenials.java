package io.tessera.identity.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tessera.platform.access.AccessAudit;
import io.tessera.platform.access.Caller;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Notes denied attempts: the first of each caller and permission in a minute, so that a script cannot fill the disk. */
@Component
class NoteDenials implements AccessAudit {

    private static final Logger LOG = LoggerFactory.getLogger(NoteDenials.class);
    private static final Duration QUIET = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;

    private final AuditTrail trail;
    private final Cache<String, Boolean> lately = Caffeine.newBuilder()
            .expireAfterWrite(QUIET)
            .maximumSize(REMEMBERED)
            .build();

    NoteDenials(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public void denied(Caller caller, String permission, String request, String remote) {
        if (lately.asMap().putIfAbsent(caller.name() + "\n" + permission, true) != null) {
            return;
        }
        note(caller.name(), Action.ACCESS_DENIED, permission + " for " + request, remote);
    }

    @Override
    public void unknownKeys(String request, String remote) {
        note("nobody", Action.UNKNOWN_KEYS, request, remote);
    }

    private void note(String actor, Action action, String subject, String remote) {
        try {
            trail.note(actor, action, subject, remote);
        } catch (DataAccessException | TransactionException databaseAway) {
            // the caller is refused all the same
            LOG.warn(
                    "{} could not be noted: {}: {}",
                    action,
                    subject,
                    NestedExceptionUtils.getMostSpecificCause(databaseAway).getMessage());
        }
    }
}
