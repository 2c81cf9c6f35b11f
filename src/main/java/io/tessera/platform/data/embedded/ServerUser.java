package io.tessera.platform.data.embedded;

import io.tessera.platform.installation.InstallationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * As whom PostgreSQL's programs run. They refuse root; for root they run in a user namespace of their own, where root is
 * somebody else but its files remain its own, or, where the system forbids that, as another user that owns the files.
 */
sealed interface ServerUser {

    /** Returns the words to put before a command. */
    List<String> prefix();

    /** Hands a directory over, so that the server can write to it. */
    default void own(Path directory) throws IOException {}

    /** The one that runs Tessera, an ordinary user. */
    record Same() implements ServerUser {
        @Override
        public List<String> prefix() {
            return List.of();
        }
    }

    /** Root in a user namespace. */
    record Namespace() implements ServerUser {
        @Override
        public List<String> prefix() {
            return List.of("unshare", "-U");
        }
    }

    /** Another user to whom root drops its rights. */
    record Other(String name) implements ServerUser {
        @Override
        public List<String> prefix() {
            return List.of("setpriv", "--reuid", name, "--regid", group(), "--clear-groups", "--");
        }

        @Override
        public void own(Path directory) throws IOException {
            var owner =
                    directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name);
            try (var files = Files.walk(directory)) {
                for (var file : (Iterable<Path>) files::iterator) {
                    Files.setOwner(file, owner);
                }
            }
        }

        private String group() {
            return Programs.output("id", "-g", name).strip();
        }
    }

    static ServerUser current() {
        if (!System.getProperty("user.name").equals("root")) {
            return new Same();
        }
        if (Programs.succeeds("unshare", "-U", "true")) {
            return new Namespace();
        }
        return other().orElseThrow(() -> new InstallationException(
                "PostgreSQL does not run as root, and this system lets root neither make a user namespace (unshare -U)"
                        + " nor drop its rights (setpriv).",
                "Run Tessera as an ordinary user, or use a PostgreSQL server with spring.datasource.url."));
    }

    static Optional<ServerUser> other() {
        return Arrays.asList("postgres", "nobody").stream()
                .filter(name -> Programs.succeeds("id", "-u", name))
                .<ServerUser>map(Other::new)
                .filter(user -> Programs.succeeds(user.command("true")))
                .findFirst();
    }

    /** Returns the command line that runs a program as this user. */
    default String[] command(String... program) {
        var words = new ArrayList<>(prefix());
        words.addAll(Arrays.asList(program));
        return words.toArray(String[]::new);
    }
}
