package io.tessera.identity.users;

import io.tessera.identity.audit.Action;
import io.tessera.identity.audit.AuditTrail;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what users may do. Their sessions end with it, so that nobody goes on with what they no longer may. */
@Service
@Transactional
public class ChangeUsers {

    private final UserTable users;
    private final AuditTrail trail;
    private final Clock clock;

    ChangeUsers(UserTable users, AuditTrail trail, Clock clock) {
        this.users = users;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Gives a user another role.
     *
     * @param id the user
     * @param role the role
     * @param by who changes it
     * @param origin where the request came from
     * @return whether it is done
     */
    public UserChange role(UUID id, Role role, String by, String origin) {
        return change(id, role != Role.ADMINISTRATOR, user -> {
            if (user.role() != role) {
                users.role(id, role);
                users.endSessions(id);
                trail.note(by, Action.USER_CHANGED, user.name() + " is " + role, origin);
            }
        });
    }

    /**
     * Shuts a user out.
     *
     * @param id the user
     * @param by who does it
     * @param origin where the request came from
     * @return whether it is done
     */
    public UserChange shutOut(UUID id, String by, String origin) {
        return change(id, true, user -> {
            if (user.isActive()) {
                users.disabled(id, clock.instant());
                users.endSessions(id);
                trail.note(by, Action.USER_SHUT_OUT, user.name(), origin);
            }
        });
    }

    /**
     * Lets a user in again.
     *
     * @param id the user
     * @param by who does it
     * @param origin where the request came from
     * @return whether it is done
     */
    public UserChange letIn(UUID id, String by, String origin) {
        return change(id, false, user -> {
            if (!user.isActive()) {
                users.disabled(id, null);
                trail.note(by, Action.USER_LET_IN, user.name(), origin);
            }
        });
    }

    private UserChange change(UUID id, boolean takesAdministration, Consumer<User> change) {
        users.lock();
        var user = users.find(id);
        if (user.isEmpty()) {
            return UserChange.NO_SUCH_USER;
        }
        if (takesAdministration && isLastAdministrator(user.get())) {
            return UserChange.LAST_ADMINISTRATOR;
        }
        change.accept(user.get());
        return UserChange.DONE;
    }

    private boolean isLastAdministrator(User user) {
        return user.role() == Role.ADMINISTRATOR && user.isActive() && user.joined() && users.administrators() == 1;
    }
}
