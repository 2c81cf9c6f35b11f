package io.tessera.identity.audit;

import io.tessera.platform.data.InstallationSecret;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The hash that ties an entry to the one before it: HMAC-SHA-256 (RFC 2104) under a key of the installation's, so that who may
 * write to the database, but does not have the secret, cannot write a chain anew.
 */
@Component
class ChainHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    ChainHash(InstallationSecret secret) {
        this.key = new SecretKeySpec(secret.derive("audit-trail"), ALGORITHM);
    }

    /**
     * Computes it.
     *
     * @param before the hash of the entry before, empty for the first
     * @param at when; microseconds count, as the database keeps them
     * @param texts actor, action, subject and origin
     * @return 32 bytes
     */
    byte[] of(byte[] before, Instant at, String... texts) {
        try {
            var bytes = new ByteArrayOutputStream();
            var out = new DataOutputStream(bytes);
            part(out, before);
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
            for (var text : texts) {
                part(out, text.getBytes(StandardCharsets.UTF_8));
            }
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is missing from this Java", e);
        }
    }

    /** With its length: no two entries write the same bytes. */
    private static void part(DataOutputStream out, byte[] part) throws IOException {
        out.writeInt(part.length);
        out.write(part);
    }
}
