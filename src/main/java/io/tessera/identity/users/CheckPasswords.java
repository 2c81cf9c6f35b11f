package io.tessera.identity.users;

import java.util.Optional;
import org.springframework.stereotype.Service;

/** Tells who somebody is by name and password. No transaction is open while the password is compared, which takes long. */
@Service
public class CheckPasswords {

    private final KnowUsers users;
    private final Passwords passwords;

    CheckPasswords(KnowUsers users, Passwords passwords) {
        this.users = users;
        this.passwords = passwords;
    }

    /**
     * Finds the user whom a name and a password belong to.
     *
     * @param typedName the name as typed
     * @param password the password
     * @return the user; empty when the name is unknown, the password wrong, or the user shut out: nobody is told which
     */
    public Optional<User> check(String typedName, String password) {
        var known = UserName.of(typedName).flatMap(users::named);
        var cut = password.length() > Passwords.LONGEST ? "" : password;
        var fits = passwords.fits(cut, known.flatMap(KnowUsers.Known::password).orElse(null));
        return known.map(KnowUsers.Known::user).filter(user -> fits && user.isActive());
    }
}
