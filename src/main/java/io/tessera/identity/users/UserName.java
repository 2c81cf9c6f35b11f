package io.tessera.identity.users;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The form of names that people sign in with: an e-mail address, or a short word. */
public final class UserName {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._@+-]{1,98}[a-z0-9]");

    private UserName() {}

    /**
     * Reads a name as somebody typed it.
     *
     * @param typed the name; case and blanks around it do not count
     * @return the name, empty when it can be none
     */
    public static Optional<String> of(String typed) {
        var name = typed.strip().toLowerCase(Locale.ROOT);
        return FORM.matcher(name).matches() ? Optional.of(name) : Optional.empty();
    }
}
