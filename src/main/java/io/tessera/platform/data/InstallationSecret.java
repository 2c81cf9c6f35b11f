package io.tessera.platform.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one secret of an installation, from which every key is derived: what is signed or hashed here means nothing to any
 * other installation. It lies beside the data, since data hashed under it are worthless without it.
 */
public final class InstallationSecret {

    /** The name of its file in the data directory; part of every backup. */
    public static final String FILE = "secret";

    private static final int LENGTH = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    private InstallationSecret(byte[] secret) {
        if (secret.length < LENGTH) {
            throw new IllegalArgumentException("The installation's secret must have at least " + LENGTH + " bytes");
        }
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    /**
     * Uses a secret that several processes of one installation share.
     *
     * @param base64 at least 32 random bytes in Base64
     * @return the secret
     * @throws IllegalArgumentException when it is too short or not Base64
     */
    public static InstallationSecret of(String base64) {
        return new InstallationSecret(Base64.getDecoder().decode(base64.strip()));
    }

    /**
     * Reads the secret from the data directory; makes it, readable by the process's own user only, at the first start.
     *
     * @param dataDirectory the data directory, made when absent
     * @return the secret
     * @throws IOException when it can be neither read nor written
     */
    public static InstallationSecret in(Path dataDirectory) throws IOException {
        Files.createDirectories(dataDirectory);
        var file = dataDirectory.resolve(FILE);
        if (!Files.exists(file)) {
            generate(dataDirectory, file);
        }
        return of(Files.readString(file, StandardCharsets.US_ASCII));
    }

    /** Written whole under another name first: a process killed here leaves no half secret behind. */
    private static void generate(Path dataDirectory, Path file) throws IOException {
        var bytes = new byte[LENGTH];
        new SecureRandom().nextBytes(bytes);
        var draft = Files.createTempFile(dataDirectory, FILE, ".tmp");
        try {
            if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(draft, Base64.getEncoder().encodeToString(bytes) + "\n", StandardCharsets.US_ASCII);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // the other one's secret counts
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /**
     * Derives a key for one purpose; keys of different purposes tell nothing of each other.
     *
     * @param purpose what the key is for, such as {@code cursors}; changing it makes everything under the old key void
     * @return 32 bytes, always the same for a purpose
     */
    public byte[] derive(String purpose) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac.doFinal(("tessera:" + purpose).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is missing from this Java", e);
        }
    }
}
