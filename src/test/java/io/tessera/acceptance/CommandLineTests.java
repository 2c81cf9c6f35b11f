package io.tessera.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Help, versions and mistakes, answered at once and without a database. */
@OneProcess(because = "commands without a server are the same in every topology")
class CommandLineTests {

    @TempDir
    Path folder;

    @Test
    void tellsItsVersion() {
        var ended = tessera("--version").withExitCode(0);

        assertThat(ended.out()).matches("(?s)[Tt]essera \\d+\\.\\d+.*");
        assertThat(ended.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"rank", "serve", "move", "demo", "import", "doctor", "backup", "restore", "key create", "sample"
            })
    void explainsEachCommandWithExamplesAndExitCodes(String command) {
        var ended = tessera((command + " --help").split(" ")).withExitCode(0);

        assertThat(ended.out())
                .contains("Usage: tessera " + command, "Examples:", "tessera " + command + " ", "Exit codes: 0");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void namesTheCommandThatWasProbablyMeant() {
        var ended = tessera("rnk", "leads.csv").withExitCode(2);

        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("rnk", "rank", "--help");
    }

    @Test
    void refusesWhatCannotBeDoneBeforeAnythingStarts() throws IOException {
        var leads = LeadFile.messy().in(folder).toString();

        refused("--output", "rank", leads);
        refused("nosuch.csv", "rank", "nosuch.csv", "-o", "ranked.csv");
        refused("--top", "rank", leads, "-o", "ranked.csv", "--top", "0");
        refused("--top", "rank", leads, "-o", "ranked.csv", "--top", "ten");
        refused("ISO 3166", "rank", leads, "-o", "ranked.csv", "--default-country", "Narnia");
        refused("overwritten", "rank", leads, "-o", leads);
        refused("different files", "rank", leads, "-o", "ranked.csv", "--errors", "ranked.csv");
        refused("nowhere", "rank", leads, "-o", "nowhere/ranked.csv");
        refused("--server", "import", leads, "--server", "somewhere", "--key", "tsr_x");
        refused("key", "import", leads);
        refused("no installation", "backup", "b.zip", "--data-dir", "nowhere");
        refused("no readable backup", "restore", "nosuch.zip", "--data-dir", "restored");
        refused("no backup", "restore", leads, "--data-dir", "restored");
        refused("--name", "key", "create");
        refused("discovery", "serve", "--tessera.modules=discvery");
        refused("jwks-uri", "serve", "--tessera.modules=*,-identity");
        refused("no module with data", "move", "gateway", "--to", "jdbc:postgresql://127.0.0.1/elsewhere");
        refused("--from", "move", "scoring");
        refused("no installation", "move", "scoring", "--to", "jdbc:postgresql://127.0.0.1/elsewhere");

        try (var left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactly("messy.csv");
        }
    }

    private void refused(String named, String... words) {
        var ended = tessera(words);

        assertThat(ended.exitCode())
                .as(String.join(" ", words) + "%n" + ended.err())
                .isEqualTo(2);
        assertThat(ended.err()).contains(named).doesNotContain("Exception", "\tat ");
        assertThat(ended.out()).isEmpty();
    }

    private Program.Ended tessera(String... words) {
        return Program.tessera(words).in(folder).run();
    }
}
