package io.tessera.platform.installation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The one secret of an installation, from which every other key is derived. Made at the first start and kept in the data
 * directory, unless {@code tessera.secret} gives it: processes that share data must share it. A bean.
 */
public final class InstallationSecret {

    private static final String FILE = "secret";
    private static final int BYTES = 32;

    private final byte[] bytes;

    private InstallationSecret(byte[] bytes) {
        this.bytes = bytes;
    }

    static InstallationSecret of(DataDirectory directory, @Nullable String given) {
        if (given != null && !given.isBlank()) {
            return given(given);
        }
        try {
            return new InstallationSecret(kept(directory.path().resolve(FILE)));
        } catch (IOException | IllegalArgumentException e) {
            throw new InstallationException(
                    "The installation's secret in %s cannot be read: %s"
                            .formatted(directory.path().resolve(FILE), e.getMessage()),
                    "Restore the file from a backup: without it suppressed and erased people are not recognised again.",
                    e);
        }
    }

    /**
     * Derives a key for one purpose (HMAC-SHA-256 of the purpose under the secret).
     *
     * @param purpose a fixed name, such as {@code cursors}
     * @return 32 bytes, the same at every start
     */
    public byte[] derive(String purpose) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is missing from this Java", e);
        }
    }

    private static InstallationSecret given(String text) {
        var bytes = text.strip().getBytes(StandardCharsets.UTF_8);
        if (bytes.length < BYTES) {
            throw new InstallationException(
                    "tessera.secret is too short: %d bytes.".formatted(bytes.length),
                    "Give at least %d random characters, and the same ones for ever.".formatted(BYTES));
        }
        return new InstallationSecret(bytes);
    }

    private static byte[] kept(Path file) throws IOException {
        if (!Files.exists(file)) {
            var fresh = new byte[BYTES];
            new SecureRandom().nextBytes(fresh);
            PrivateFiles.write(file, Base64.getEncoder().encodeToString(fresh));
        }
        var bytes = Base64.getDecoder().decode(Files.readString(file).strip());
        if (bytes.length < BYTES) {
            throw new IllegalArgumentException("it holds %d bytes instead of %d".formatted(bytes.length, BYTES));
        }
        return bytes;
    }
}
