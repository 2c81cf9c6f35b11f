package io.tessera.identity.users;

import io.tessera.identity.audit.Action;
import io.tessera.identity.audit.AuditTrail;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invites users, and lets them choose their password anew. */
@Service
@Transactional
public class InviteUsers {

    private static final Duration LIFETIME = Duration.ofDays(7);
    private static final int LONGEST_NAME = 100;

    private final UserTable users;
    private final OneTimeLinks links;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    InviteUsers(UserTable users, OneTimeLinks links, Outbox outbox, AuditTrail trail, Clock clock) {
        this.users = users;
        this.links = links;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Invites somebody.
     *
     * @param typedName the name to sign in with
     * @param shownName what pages call them; blank for the same name
     * @param role what they may do
     * @param by who invites
     * @param origin where the request came from
     * @return who is invited, or why nobody is
     */
    public Inviting invite(String typedName, String shownName, Role role, String by, String origin) {
        users.lock();
        var name = UserName.of(typedName);
        if (name.isEmpty()) {
            return new Inviting.BadName();
        }
        if (users.named(name.get()).isPresent()) {
            return new Inviting.NameTaken();
        }
        var user = new User(
                UUID.randomUUID(),
                name.get(),
                shown(shownName, name.get()),
                role,
                false,
                clock.instant(),
                by,
                null,
                null);
        users.add(user);
        trail.note(by, Action.USER_INVITED, user.name() + " as " + role, origin);
        outbox.put(user.name(), Outbox.Kind.INVITATION, links.make(user.id(), LIFETIME, by));
        return new Inviting.Invited(user);
    }

    /**
     * Sends somebody a link by which they choose their password anew, or for the first time. The password they have counts until then.
     *
     * @param id the user
     * @param by who asks for it
     * @param origin where the request came from
     * @return false when there is no such user, or the user is shut out
     */
    public boolean sendLink(UUID id, String by, String origin) {
        var user = users.find(id).filter(User::isActive);
        user.ifPresent(known -> {
            trail.note(by, Action.LINK_SENT, known.name(), origin);
            outbox.put(
                    known.name(),
                    known.joined() ? Outbox.Kind.NEW_PASSWORD : Outbox.Kind.INVITATION,
                    links.make(id, LIFETIME, by));
        });
        return user.isPresent();
    }

    private static String shown(String typed, String name) {
        var clean = typed.strip().replaceAll("\\p{Cntrl}", "");
        return clean.isEmpty() ? name : clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
    }
}
