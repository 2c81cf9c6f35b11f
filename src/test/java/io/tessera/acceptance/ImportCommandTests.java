package io.tessera.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code import FILE --server URL --key KEY}: a file into a Tessera that runs. */
@ExtendWith(SharedServer.class)
class ImportCommandTests {

    @TempDir
    Path folder;

    @Test
    void waitsUntilThePeopleAreOnTheListAndPrintsTheImportsId(Api api) {
        var email = "wanda@%s.com".formatted(LeadFile.freshWord());
        var file = LeadFile.people("Wanda,Wired,CEO,,,%s,,GB".formatted(email), ",,,,,,nonsense,");

        var ended = importing(api, api.key(), file).withExitCode(0);

        assertThat(ended.err()).contains("2 rows read", "1 people", "1 rejected");
        assertThat(api.ranked("?import=" + ended.out().strip()).column("email")).containsExactly(email);
    }

    @Test
    void saysWhyAFileCannotBeRead(Api api) {
        var ended = importing(api, api.key(), LeadFile.of("strange.csv", "a,b\n1,2\n"))
                .withExitCode(2);

        assertThat(ended.err())
                .contains("strange.csv", "No column was recognised")
                .doesNotContain("Exception");
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithTheKeyOrTheAddress(Api api) {
        var file = LeadFile.people("Xaver,Refused,CEO,,,xaver@refused-company.com,,GB");

        assertThat(importing(api, "tsr_wrong", file).withExitCode(2).err()).contains("key or token is unknown");
        assertThat(importing(api, api.allowedOnly("scoring:read").key(), file)
                        .withExitCode(2)
                        .err())
                .contains("discovery:import");
        var away = Program.tessera(
                        "import", file.in(folder).toString(), "--server", "http://127.0.0.1:9", "--key", "tsr_x")
                .run()
                .withExitCode(1);
        assertThat(away.err())
                .contains("no Tessera answers at http://127.0.0.1:9")
                .doesNotContain("Exception");
    }

    private Program.Ended importing(Api api, String key, LeadFile file) {
        return Program.tessera(
                        "import",
                        file.in(folder).toString(),
                        "--server",
                        api.address().toString())
                .with("TESSERA_KEY", key)
                .run();
    }
}
