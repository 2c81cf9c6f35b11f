package io.tessera.platform.web;

import io.tessera.platform.data.InstallationSecret;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/**
 * Cursors of the form {@code base64url(mac ‖ place)}: the place is readable by who cares to decode it, and worth nothing
 * once changed. The MAC (HMAC-SHA-256, cut to 128 bits as RFC 2104 section 5 allows) covers the list's name, so that a
 * cursor of one list or filter opens no other.
 */
@Component
final class SignedCursors implements Cursors {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MAC_LENGTH = 16;
    private static final int LONGEST = 4_096;

    private final SecretKeySpec key;

    SignedCursors(InstallationSecret secret) {
        this.key = new SecretKeySpec(secret.derive("cursors"), ALGORITHM);
    }

    @Override
    public String sign(String list, List<String> place) {
        var written = written(place);
        var signed = new ByteArrayOutputStream();
        signed.writeBytes(mac(list, written));
        signed.writeBytes(written);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed.toByteArray());
    }

    @Override
    public List<String> read(String list, String cursor) {
        var bytes = decoded(cursor);
        if (bytes.length < MAC_LENGTH) {
            throw invalid();
        }
        var place = Arrays.copyOfRange(bytes, MAC_LENGTH, bytes.length);
        if (!MessageDigest.isEqual(Arrays.copyOf(bytes, MAC_LENGTH), mac(list, place))) {
            throw invalid();
        }
        return read(place);
    }

    private static byte[] decoded(String cursor) {
        if (cursor.length() > LONGEST) {
            throw invalid();
        }
        try {
            return Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
    }

    private byte[] mac(String list, byte[] place) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(list.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(place), MAC_LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is missing from this Java", e);
        }
    }

    private static byte[] written(List<String> place) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (var key : place) {
                out.writeUTF(key);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static List<String> read(byte[] place) {
        var keys = new ArrayList<String>();
        try (var in = new DataInputStream(new ByteArrayInputStream(place))) {
            while (in.available() > 0) {
                keys.add(in.readUTF());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(keys);
    }

    private static ErrorResponseException invalid() {
        return Problems.refused(
                HttpStatus.BAD_REQUEST,
                "invalid-cursor",
                "The cursor was not made for this list and filter. Start again without one");
    }
}
