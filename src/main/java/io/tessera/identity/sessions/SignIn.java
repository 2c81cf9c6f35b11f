package io.tessera.identity.sessions;

import io.tessera.identity.audit.Action;
import io.tessera.identity.audit.AuditTrail;
import io.tessera.identity.users.CheckPasswords;
import io.tessera.identity.users.User;
import org.springframework.stereotype.Service;

/** Signs people in. */
@Service
public class SignIn {

    private static final int LONGEST_NOTED = 100;

    private final Tries tries;
    private final CheckPasswords passwords;
    private final KeepSessions sessions;
    private final AuditTrail trail;

    SignIn(Tries tries, CheckPasswords passwords, KeepSessions sessions, AuditTrail trail) {
        this.tries = tries;
        this.passwords = passwords;
        this.sessions = sessions;
        this.trail = trail;
    }

    /**
     * Signs somebody in by name and password.
     *
     * @param name the name as typed
     * @param password the password
     * @param address where the request came from
     * @return a session's cookie, or a refusal that is the same whatever is wrong
     */
    public SigningIn signIn(String name, String password, String address) {
        var wait = tries.tooMany(name, address);
        if (wait.isPresent()) {
            return new SigningIn.TooManyTries(wait.get());
        }
        var user = passwords.check(name, password);
        if (user.isEmpty()) {
            var noted = name.strip().replaceAll("\\p{Cntrl}", "");
            trail.note(
                    "nobody",
                    Action.SIGN_IN_REFUSED,
                    noted.substring(0, Math.min(noted.length(), LONGEST_NOTED)),
                    address);
            return new SigningIn.Refused();
        }
        tries.succeeded(name);
        return begin(user.get(), address);
    }

    /**
     * Begins a session of somebody who has just joined.
     *
     * @param user the user
     * @param address where the request came from
     * @return the session's cookie
     */
    public SigningIn.SignedIn begin(User user, String address) {
        return new SigningIn.SignedIn(sessions.begin(user, address).value());
    }
}
