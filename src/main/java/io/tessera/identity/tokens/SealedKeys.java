package io.tessera.identity.tokens;

import com.nimbusds.jose.jwk.ECKey;
import io.tessera.platform.data.InstallationSecret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Seals private keys (AES-256-GCM) under the installation's secret: the database alone does not give them away. */
@Component
class SealedKeys {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec secret;
    private final SecureRandom random = new SecureRandom();

    SealedKeys(InstallationSecret secret) {
        this.secret = new SecretKeySpec(secret.derive("signing-keys"), "AES");
    }

    byte[] seal(ECKey pair) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, pair.getKeyID(), nonce)
                    .doFinal(pair.toJSONString().getBytes(StandardCharsets.UTF_8));
            var kept = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, kept, NONCE, sealed.length);
            return kept;
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    /** Opens what was sealed; empty when it was sealed under another secret, or for another id. */
    Optional<ECKey> open(String id, byte[] kept) {
        try {
            var plain = cipher(Cipher.DECRYPT_MODE, id, Arrays.copyOf(kept, NONCE))
                    .doFinal(kept, NONCE, kept.length - NONCE);
            return Optional.of(ECKey.parse(new String(plain, StandardCharsets.UTF_8)));
        } catch (AEADBadTagException anotherSecret) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw missing(e);
        } catch (ParseException e) {
            // without the cause, whose text may hold the key
            throw new IllegalStateException("The signing key " + id + " was opened and is none");
        }
    }

    /** The id is sealed along, so that no row's private part can be put into another row. */
    private Cipher cipher(int mode, String id, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(id.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static IllegalStateException missing(GeneralSecurityException cause) {
        return new IllegalStateException("This Java lacks " + CIPHER, cause);
    }
}
