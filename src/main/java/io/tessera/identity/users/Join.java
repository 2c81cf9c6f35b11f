package io.tessera.identity.users;

import io.tessera.identity.audit.Action;
import io.tessera.identity.audit.AuditTrail;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people with a link choose their password; the first of all becomes the administrator. */
@Service
@Transactional
public class Join {

    private final OneTimeLinks links;
    private final UserTable users;
    private final Passwords passwords;
    private final AuditTrail trail;
    private final Clock clock;

    Join(OneTimeLinks links, UserTable users, Passwords passwords, AuditTrail trail, Clock clock) {
        this.links = links;
        this.users = users;
        this.passwords = passwords;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * For whom a link is.
     *
     * @param name the name they will sign in with, empty when they have yet to choose one
     */
    public record Invitation(Optional<String> name) {}

    /**
     * Tells for whom a link is.
     *
     * @param token what stands in the link
     * @return empty when the link does not work
     */
    public Optional<Invitation> invitation(String token) {
        return links.find(token).flatMap(link -> {
            var user = link.user();
            return user == null
                    ? Optional.of(new Invitation(Optional.empty())).filter(first -> users.isEmpty())
                    : users.find(user).filter(User::isActive).map(known -> new Invitation(Optional.of(known.name())));
        });
    }

    /**
     * Uses a link.
     *
     * @param token what stands in it
     * @param typedName the name of the first administrator; of no matter for others
     * @param password the password from now on
     * @param origin where the request came from, for the trail
     * @return the user, or why not; the link stays good for another try
     */
    public Joining join(String token, String typedName, String password, String origin) {
        users.lock();
        var link = links.find(token);
        if (link.isEmpty() || invitation(token).isEmpty()) {
            return new Joining.NoSuchLink();
        }
        var invited = link.get().user();
        var name =
                invited == null ? UserName.of(typedName) : users.find(invited).map(User::name);
        if (name.isEmpty()) {
            return new Joining.BadName();
        }
        var fault = passwords.fault(password, name.get());
        if (fault.isPresent()) {
            return new Joining.BadPassword(fault.get());
        }
        var id = invited == null ? first(name.get()) : invited;
        users.password(id, passwords.encode(password));
        users.endSessions(id);
        links.used(link.get().id());
        trail.note(name.get(), Action.PASSWORD_CHOSEN, name.get(), origin);
        return new Joining.Joined(users.find(id).orElseThrow());
    }

    private UUID first(String name) {
        var id = UUID.randomUUID();
        users.add(new User(id, name, name, Role.ADMINISTRATOR, false, clock.instant(), "first start", null, null));
        return id;
    }
}
