package io.tessera.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data directory whose program and database were killed: what can be done with it, and what is refused. */
@OneProcess(because = "backup, restore and doctor know one data directory with one database")
class InstallationTests {

    private static final LeadFile FILE = LeadFile.crowd("crowd.csv", 200, 20);

    @TempDir
    static Path folder;

    private static Path data = Path.of("");
    private static RankedList before = new RankedList(List.of());
    private static Program.Ended intruder = new Program.Ended(0, "", "", Duration.ZERO);

    @BeforeAll
    static void fillAndKill() {
        data = folder.resolve("data");
        var server = Server.on(data);
        server.api().importing(FILE);
        server.api()
                .post("/api/privacy/suppressions", Map.of("email", "nobody@quiet-company.com"))
                .withStatus(201);
        before = server.api().ranked("");
        var leads = FILE.in(folder).toString();
        intruder = tessera("rank", leads, "-o", "intruder.csv", "--data-dir", data.toString());
        server.kill();
    }

    @Test
    void letsNoSecondProcessIn() {
        intruder.withExitCode(1);
        assertThat(intruder.err())
                .contains("in use by another Tessera", data.toString())
                .doesNotContain("Exception");
        assertThat(folder.resolve("intruder.csv")).doesNotExist();
    }

    @Test
    void isBackedUpAfterACrashAndRestoredElsewhereWithAllItKnew() throws IOException {
        tessera("backup", "b.zip", "--data-dir", data.toString()).withExitCode(0);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("b.zip"))))
                .isEqualTo("rw-------");

        tessera("restore", "b.zip", "--data-dir", "restored").withExitCode(0);

        try (var server = Server.on(folder.resolve("restored"))) {
            var api = server.api();
            assertThat(api.ranked("").lines()).isEqualTo(before.lines()).hasSize(200);
            assertThat(api.get("/api/identity/audit").withStatus(200).body()).contains("first start");
            var file = LeadFile.people("Nob,Ody,CEO,,quiet-company.com,nobody@quiet-company.com,,GB");
            assertThat(api.importing(file).count("suppressed")).isEqualTo(1);
            assertThat(api.importing(FILE).json().path("sameContentAs").asString())
                    .isNotEmpty();
            assertThat(api.ranked("").lines()).hasSize(200);

            var address = server.address().toString();
            tessera("backup", "live.zip", "--server", address, "--key", api.key())
                    .withExitCode(0);
            assertThat(folder.resolve("live.zip")).isNotEmptyFile();
        }
        var again = tessera("restore", "b.zip", "--data-dir", "restored").withExitCode(2);
        assertThat(again.err()).contains("restored").doesNotContain("Exception");
    }

    @Test
    void gainsAKeyWhileNothingRunsAndIsFoundHealthy() {
        var made = tessera("key", "create", "--name", "bi", "--scope", "scoring:read", "--data-dir", data.toString())
                .withExitCode(0);
        var token = made.out().strip();

        var examined = tessera("doctor", "--data-dir", data.toString(), "--server.port=" + freePort())
                .withExitCode(0);

        assertThat(token).startsWith("tsr_").doesNotContain(" ", "\n");
        assertThat(examined.out()).contains("Nothing is wrong.").doesNotContain(token);
        try (var server = Server.on(data)) {
            var reader = server.api().as(token);
            assertThat(reader.ranked("").lines()).isEqualTo(before.lines());
            reader.get("/api/contacts/people").withProblem(403, "not-allowed");
            var busy = tessera("doctor", "--data-dir", data.toString());
            assertThat(busy.out()).contains(data.toString(), server.address() + "/actuator/health");
        }
    }

    @Test
    void isNotTouchedByAnOlderProgramThanTheOneThatWroteIt() throws IOException {
        var newer = Files.createDirectory(folder.resolve("newer"));
        Files.writeString(newer.resolve("tessera.properties"), "format=99\nversion=9.9.9\n");

        var ended = tessera("serve", "--tessera.data-dir=" + newer).withExitCode(1);

        assertThat(ended.err()).contains("newer version of Tessera", "9.9.9").doesNotContain("Exception", "\tat ");
        assertThat(tessera("doctor", "--data-dir", newer.toString())
                        .withExitCode(1)
                        .out())
                .contains("9.9.9");
        assertThat(Files.readString(newer.resolve("tessera.properties"))).isEqualTo("format=99\nversion=9.9.9\n");
    }

    @Test
    void isNotOpenedWithAnotherMajorOfPostgres() throws IOException {
        var other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(Files.createDirectory(other.resolve("postgres")).resolve("PG_VERSION"), "16\n");

        var ended = tessera("serve", "--tessera.data-dir=" + other).withExitCode(1);

        assertThat(ended.err())
                .contains("PostgreSQL 16", "PostgreSQL 17", "backup")
                .doesNotContain("Exception", "\tat ");
    }

    private static int freePort() {
        try {
            return Server.freePort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Program.Ended tessera(String... words) {
        return Program.tessera(words).in(folder).run();
    }
}
