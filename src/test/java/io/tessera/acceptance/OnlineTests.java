package io.tessera.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.verification.dns.StubResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With {@code --online} name servers are asked, and only then. */
@OneProcess(because = "rank is one process by nature")
class OnlineTests {

    private static final LeadFile FILE = LeadFile.people(
            "Rita,Reached,CEO,,,rita@mx.reached.com,,GB",
            "Sven,Gone,CEO,,,sven@gone.nowhere-company.com,,GB",
            "Tess,Silent,CEO,,,tess@fail.silent.com,,GB");

    @TempDir
    Path folder;

    @Test
    void tellsDomainsThatTakeMailFromThoseThatDoNotAndFromThoseItCouldNotTell() throws IOException {
        try (var resolver = new StubResolver()) {
            var file = FILE.in(folder).toString();

            Program.tessera(
                            "rank",
                            file,
                            "-o",
                            "ranked.csv",
                            "--online",
                            "--tessera.verification.resolver=" + resolver.address())
                    .in(folder)
                    .run()
                    .withExitCode(0);

            var list = RankedList.parse(Files.readString(folder.resolve("ranked.csv")));
            assertThat(list.withEmail("rita@mx.reached.com"))
                    .containsEntry("email_verdict", "UNKNOWN")
                    .hasEntrySatisfying(
                            "email_reasons", reasons -> assertThat(reasons).contains("MX"));
            assertThat(list.withEmail("sven@gone.nowhere-company.com")).containsEntry("email_verdict", "UNDELIVERABLE");
            assertThat(list.withEmail("tess@fail.silent.com"))
                    .containsEntry("email_verdict", "UNKNOWN")
                    .hasEntrySatisfying(
                            "email_reasons", reasons -> assertThat(reasons).contains("DNS_FAILED"));
        }
    }
}
