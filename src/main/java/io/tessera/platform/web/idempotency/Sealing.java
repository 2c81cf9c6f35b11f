package io.tessera.platform.web.idempotency;

import io.tessera.platform.data.InstallationSecret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Answers hold people's data, and are kept for a day. They are sealed (AES-256-GCM) under a key that follows from the
 * installation's secret <em>and</em> the caller's {@code Idempotency-Key}, which is itself kept only as a keyed hash: the
 * database alone does not give them away, and an erasure need not look for them.
 */
final class Sealing {

    private static final String MAC = "HmacSHA256";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec secret;
    private final SecureRandom random = new SecureRandom();

    Sealing(InstallationSecret secret) {
        this.secret = new SecretKeySpec(secret.derive("idempotency"), MAC);
    }

    /** By what a key is found. */
    byte[] keyHash(Attempt attempt) {
        return mac("key", attempt.caller(), attempt.key());
    }

    /** By what a request is compared. */
    byte[] requestHash(Attempt attempt) {
        try {
            var mac = mac();
            mac.update("request".getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(attempt.fingerprint());
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    byte[] seal(Attempt attempt, byte[] plain) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, attempt, nonce).doFinal(plain);
            var kept = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, kept, NONCE, sealed.length);
            return kept;
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    byte[] open(Attempt attempt, byte[] kept) {
        try {
            return cipher(Cipher.DECRYPT_MODE, attempt, Arrays.copyOf(kept, NONCE))
                    .doFinal(kept, NONCE, kept.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A kept answer cannot be opened: the installation's secret has changed", e);
        }
    }

    private Cipher cipher(int mode, Attempt attempt, byte[] nonce) throws GeneralSecurityException {
        var key = new SecretKeySpec(mac("answer", attempt.caller(), attempt.key()), "AES");
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private byte[] mac(String purpose, String caller, String key) {
        try {
            // lengths first, so that no two pairs are written alike
            return mac().doFinal(
                            (purpose + " " + caller.length() + " " + caller + key).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    private Mac mac() throws GeneralSecurityException {
        var mac = Mac.getInstance(MAC);
        mac.init(secret);
        return mac;
    }

    private static IllegalStateException missing(GeneralSecurityException cause) {
        return new IllegalStateException("This Java lacks " + MAC + " or " + CIPHER, cause);
    }
}
