package io.tessera.identity.users;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords, kept as Argon2id hashes (RFC 9106) with OWASP's parameters: 19 MiB, two passes, one lane. Few are computed at a time:
 * they are meant to be dear, and must not become a way to keep everybody else waiting.
 */
@Component
public class Passwords {

    /** The fewest characters of a password. */
    public static final int SHORTEST = 12;

    /** The most characters: more say nothing, and cost. */
    public static final int LONGEST = 200;

    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;
    private static final int FEWEST_DIFFERENT = 5;
    private static final int AT_A_TIME = 2;

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(SALT, HASH, LANES, KIBIBYTES, PASSES);
    private final Semaphore places = new Semaphore(AT_A_TIME, true);

    /** A password that nobody has; who is unknown is compared with it, and so takes as long as who is known. */
    private final String nobodys = hash("nobody has this password");

    /** Why a password is refused. */
    public enum Fault {
        /** Fewer than {@value #SHORTEST} characters. */
        TOO_SHORT,
        /** More than {@value #LONGEST} characters. */
        TOO_LONG,
        /** The same few characters again and again. */
        TOO_PLAIN,
        /** It holds the name it is for. */
        HOLDS_NAME
    }

    /**
     * Says what is wrong with a password.
     *
     * @param password the password
     * @param name the name it is for
     * @return the fault, empty for a good one
     */
    public Optional<Fault> fault(String password, String name) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Fault.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Fault.TOO_LONG);
        }
        if (password.codePoints().distinct().count() < FEWEST_DIFFERENT) {
            return Optional.of(Fault.TOO_PLAIN);
        }
        return password.toLowerCase(Locale.ROOT).contains(name) ? Optional.of(Fault.HOLDS_NAME) : Optional.empty();
    }

    /** Hashes a password. */
    String encode(String password) {
        places.acquireUninterruptibly();
        try {
            return hash(password);
        } finally {
            places.release();
        }
    }

    private String hash(String password) {
        return Objects.requireNonNull(encoder.encode(password), "hash");
    }

    /**
     * Compares a password with a hash, in about the same time whether there is one or not.
     *
     * @param password what was typed
     * @param encoded the hash, null where nobody is known
     * @return true when they fit
     */
    boolean fits(String password, @Nullable String encoded) {
        places.acquireUninterruptibly();
        try {
            var fits = encoder.matches(password, encoded == null ? nobodys : encoded);
            return fits && encoded != null;
        } finally {
            places.release();
        }
    }
}
