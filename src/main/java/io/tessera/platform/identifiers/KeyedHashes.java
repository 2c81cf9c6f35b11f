package io.tessera.platform.identifiers;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed hashes of identifiers: recognise an e-mail address or phone number again without keeping it.
 *
 * <p>HMAC-SHA-256 (RFC 2104) under the installation's secret, cut to 128 bits and written as a UUID of version 8
 * (RFC 9562): the same address gives the same id in every module of one installation and in no other.
 */
public final class KeyedHashes {

    private final ThreadLocal<Mac> mac;

    /**
     * Uses the installation's secret.
     *
     * @param secret at least 32 random bytes
     */
    public KeyedHashes(byte[] secret) {
        if (secret.length < 32) {
            throw new IllegalArgumentException("The installation's secret must have at least 32 bytes");
        }
        var key = new SecretKeySpec(secret, "HmacSHA256");
        this.mac = ThreadLocal.withInitial(() -> {
            try {
                var fresh = Mac.getInstance("HmacSHA256");
                fresh.init(key);
                return fresh;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("HmacSHA256 is missing from this Java", e);
            }
        });
    }

    /**
     * Returns the keyed hash of an e-mail address.
     *
     * @param address any spelling; {@link EmailAddresses#normalise} is applied
     * @return the hash
     */
    public UUID email(String address) {
        return hash("email:" + EmailAddresses.normalise(address));
    }

    /**
     * Returns the keyed hash of a phone number.
     *
     * @param e164 the number in E.164 form, such as {@code +493012345}
     * @return the hash
     */
    public UUID phone(String e164) {
        return hash("phone:" + e164);
    }

    /**
     * Returns the keyed hash of a name together with something else by which its bearer is known: neither alone tells who it
     * is.
     *
     * @param name the name, in a form under which the caller compares names
     * @param beside what it stands beside, such as a company's domain
     * @return the hash
     */
    public UUID nameBeside(String name, String beside) {
        return hash("name:" + name + "|" + beside);
    }

    private UUID hash(String value) {
        var bytes = ByteBuffer.wrap(mac.get().doFinal(value.getBytes(StandardCharsets.UTF_8)));
        var high = bytes.getLong() & 0xffffffffffff0fffL | 0x8000L;
        var low = bytes.getLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
