package io.tessera.platform.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTests {

    @TempDir
    Path parent;

    @Test
    void isMadeForItsOwnerOnly() throws IOException {
        try (var made = DataDirectory.open(parent.resolve("new/data"), "1.0.0")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.path())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void belongsToOneProcessAtATime() throws IOException {
        try (var first = DataDirectory.open(parent, "1.0.0")) {
            assertThatThrownBy(() -> DataDirectory.open(first.path(), "1.0.0"))
                    .isInstanceOf(InstallationException.class)
                    .hasMessageContaining("in use by another Tessera (process "
                            + ProcessHandle.current().pid());
        }

        DataDirectory.open(parent, "1.0.0").close();
    }

    @Test
    void refusesASecondProcess() throws Exception {
        try (var first = DataDirectory.open(parent, "1.0.0")) {
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var second = new ProcessBuilder(
                            java,
                            "-cp",
                            System.getProperty("java.class.path"),
                            SecondProcess.class.getName(),
                            first.path().toString())
                    .redirectErrorStream(true)
                    .start();

            var said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(said)
                    .contains("in use by another Tessera (process "
                            + ProcessHandle.current().pid() + ")");
        }
    }

    @Test
    void refusesDataOfANewerVersion() throws IOException {
        DataDirectory.open(parent, "1.10.0").close();

        assertThatThrownBy(() -> DataDirectory.open(parent, "1.9.3"))
                .isInstanceOf(InstallationException.class)
                .hasMessageContaining("newer version")
                .hasMessageContaining("1.10.0");
        DataDirectory.open(parent, "1.11.0").close();
    }

    @Test
    void refusesANewerFormatWhateverTheVersion() throws IOException {
        Files.writeString(parent.resolve("tessera.properties"), "format=2\nversion=1.0.0\n");

        assertThatThrownBy(() -> DataDirectory.open(parent, "1.0.0")).hasMessageContaining("format 2");
    }

    @Test
    void isFreeAgainAfterARefusal() throws IOException {
        DataDirectory.open(parent, "2.0.0").close();
        assertThatThrownBy(() -> DataDirectory.open(parent, "1.0.0")).isInstanceOf(InstallationException.class);

        DataDirectory.open(parent, "2.0.0").close();
    }

    /** Tries to open the directory and prints why it cannot. */
    static final class SecondProcess {
        public static void main(String[] args) {
            try {
                DataDirectory.open(Path.of(args[0]), "1.0.0");
            } catch (InstallationException refused) {
                System.out.println(refused.getMessage());
            }
        }
    }
}
