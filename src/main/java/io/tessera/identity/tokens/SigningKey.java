package io.tessera.identity.tokens;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key as this process knows it.
 *
 * @param id its thumbprint (RFC 7638)
 * @param published the public part
 * @param pair both parts; null when another installation's secret sealed it, so that it can be published but cannot sign
 * @param createdAt since when it is published
 * @param signsFrom from when on it signs, until a later one does
 */
record SigningKey(String id, ECKey published, @Nullable ECKey pair, Instant createdAt, Instant signsFrom) {

    boolean canSign() {
        return pair != null;
    }

    /** Never the private part. */
    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}
