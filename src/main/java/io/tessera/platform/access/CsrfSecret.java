package io.tessera.platform.access;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A session's secret against forged requests (CSRF). A page gets it under a mask that differs each time, so that compressed pages
 * tell nothing of it, and sends it back in a header that no form of another site can set.
 */
public final class CsrfSecret {

    /** The header in which pages send it back. */
    public static final String HEADER = "X-CSRF-Token";

    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;

    /**
     * Takes a secret.
     *
     * @param secret 32 random bytes
     */
    public CsrfSecret(byte[] secret) {
        if (secret.length != LENGTH) {
            throw new IllegalArgumentException("A secret has " + LENGTH + " bytes");
        }
        this.secret = secret.clone();
    }

    /**
     * Masks the secret.
     *
     * @return text to be sent back in {@value #HEADER}
     */
    public String masked() {
        var token = new byte[2 * LENGTH];
        var mask = new byte[LENGTH];
        RANDOM.nextBytes(mask);
        for (var i = 0; i < LENGTH; i++) {
            token[i] = mask[i];
            token[LENGTH + i] = (byte) (mask[i] ^ secret[i]);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /**
     * Returns whether somebody knows the secret.
     *
     * @param token what they sent, null when nothing
     * @return true when it was made by {@link #masked}
     */
    public boolean isKnownBy(@Nullable String token) {
        if (token == null || token.length() > 4 * LENGTH) {
            return false;
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length != 2 * LENGTH) {
                return false;
            }
            var found = Arrays.copyOfRange(bytes, LENGTH, bytes.length);
            for (var i = 0; i < LENGTH; i++) {
                found[i] ^= bytes[i];
            }
            return MessageDigest.isEqual(found, secret);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    /** Leaves the secret out. */
    @Override
    public String toString() {
        return "CsrfSecret";
    }
}
