package io.tessera.identity.sessions;

import io.tessera.identity.audit.Action;
import io.tessera.identity.audit.AuditTrail;
import io.tessera.identity.users.KnowUsers;
import io.tessera.identity.users.User;
import io.tessera.platform.access.CsrfSecret;
import io.tessera.platform.access.UserSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins sessions, finds them, and ends them. They lie in the database, so that a restart ends none. */
@Component
@Transactional
class KeepSessions {

    /** A session ends when nothing was done in it for so long. */
    static final Duration IDLE = Duration.ofHours(12);

    /** A session ends after so long whatever is done in it. */
    static final Duration LONGEST = Duration.ofDays(7);

    private static final Duration NOTICED_EVERY = Duration.ofMinutes(1);

    private final SessionTable sessions;
    private final KnowUsers users;
    private final AuditTrail trail;
    private final Clock clock;

    KeepSessions(SessionTable sessions, KnowUsers users, AuditTrail trail, Clock clock) {
        this.sessions = sessions;
        this.users = users;
        this.trail = trail;
        this.clock = clock;
    }

    /** Begins a session under a new name, whatever name the browser had before. */
    SessionToken begin(User user, String origin) {
        var now = clock.instant();
        var token = SessionToken.random();
        sessions.removeBegunBefore(now.minus(LONGEST));
        sessions.add(token, user.id(), SessionToken.randomBytes(), now, origin);
        users.seen(user);
        trail.note(user.name(), Action.SIGNED_IN, user.name(), origin);
        return token;
    }

    Optional<UserSession> find(SessionToken token) {
        var now = clock.instant();
        var row = sessions.find(token).filter(found -> isOpen(found, now));
        var user = row.flatMap(found -> users.find(found.user())).filter(User::isActive);
        if (row.isEmpty() || user.isEmpty()) {
            return Optional.empty();
        }
        if (row.get().seenAt().isBefore(now.minus(NOTICED_EVERY))) {
            sessions.seen(token, now);
            users.seen(user.get());
        }
        return Optional.of(new UserSession(
                user.get().caller(),
                user.get().shownName(),
                new CsrfSecret(row.get().csrf())));
    }

    void end(SessionToken token, String origin) {
        find(token).ifPresent(session -> {
            sessions.remove(token);
            trail.note(
                    session.caller().name(), Action.SIGNED_OUT, session.caller().name(), origin);
        });
    }

    private static boolean isOpen(SessionTable.Row row, Instant now) {
        return row.seenAt().plus(IDLE).isAfter(now)
                && row.beganAt().plus(LONGEST).isAfter(now);
    }
}
