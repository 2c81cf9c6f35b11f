package io.tessera.identity.sessions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What a session's cookie holds: 256 random bits, of which a plain SHA-256 can stay in the database. It is always made here; one that
 * a browser brings before signing in is worth nothing.
 *
 * @param value the text
 */
record SessionToken(String value) {

    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static SessionToken random() {
        return new SessionToken(Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes()));
    }

    static byte[] randomBytes() {
        var bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }

    /** Leaves the secret out: this is what ends up in logs. */
    @Override
    public String toString() {
        return "SessionToken";
    }
}
