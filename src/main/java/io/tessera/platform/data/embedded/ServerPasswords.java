package io.tessera.platform.data.embedded;

import io.tessera.platform.installation.PrivateFiles;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The passwords of the embedded server's users, made at random with the cluster and kept beside it, readable by their
 * owner only.
 *
 * @param superuser the password of the server's superuser
 * @param owner the password of the user that owns the database and migrates it
 */
record ServerPasswords(String superuser, String owner) {

    static final String FILE = "postgres.passwords";

    static ServerPasswords fresh() {
        return new ServerPasswords(random(), random());
    }

    static ServerPasswords read(Path directory) throws IOException {
        var kept = new Properties();
        kept.load(new StringReader(Files.readString(directory.resolve(FILE))));
        return new ServerPasswords(kept.getProperty("superuser"), kept.getProperty("owner"));
    }

    void write(Path directory) throws IOException {
        PrivateFiles.write(directory.resolve(FILE), "superuser=%s%nowner=%s%n".formatted(superuser, owner));
    }

    /** Keeps passwords out of logs. */
    @Override
    public String toString() {
        return "ServerPasswords[...]";
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
