package io.tessera.platform.installation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the process that holds a data directory listens, for those who look at it from outside. It is of use only together with
 * {@link DataDirectory#holder}: what a killed process left says another process's number.
 */
public final class ServedAddress {

    private static final String FILE = "tessera.address";

    private ServedAddress() {}

    /**
     * Notes where this process listens.
     *
     * @param directory the data directory, held by this process
     * @param url such as {@code http://127.0.0.1:8080}
     * @throws IOException when it cannot be written
     */
    public static void write(DataDirectory directory, String url) throws IOException {
        PrivateFiles.write(
                directory.path().resolve(FILE), ProcessHandle.current().pid() + " " + url + "\n");
    }

    /**
     * Reads where a process listens.
     *
     * @param directory the data directory
     * @param holder the number of the process that holds it
     * @return its address; empty when it has not said so, such as while it starts
     */
    public static Optional<String> of(Path directory, String holder) {
        try {
            var words = Files.readString(directory.resolve(FILE), StandardCharsets.UTF_8)
                    .strip()
                    .split(" ");
            return words.length == 2 && words[0].equals(holder) ? Optional.of(words[1]) : Optional.empty();
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }
}
