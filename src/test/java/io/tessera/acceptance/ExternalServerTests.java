package io.tessera.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tessera.testing.DebianServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On an administrator's PostgreSQL, with an ordinary user: the same story, and what happens when the server goes away. */
@OneProcess(because = "one process on an administrator's PostgreSQL")
class ExternalServerTests {

    private static final String[] SETTINGS = new String[3];

    private static DebianServer database;

    @TempDir
    static Path folder;

    @BeforeAll
    static void startWithAnOrdinaryUser() {
        assumeTrue(DebianServer.isInstalled(), "Debian's PostgreSQL 15 is not installed");
        database = DebianServer.start();
        database.administer("postgres", "create user sales password 'call me'", "create database leads");
        SETTINGS[0] = "--spring.datasource.url=" + database.url("leads");
        SETTINGS[1] = "--spring.datasource.username=sales";
        SETTINGS[2] = "--spring.datasource.password=call me";
    }

    @AfterAll
    static void stop() {
        if (database != null) {
            database.close();
        }
    }

    @Test
    void saysWhatAnAdministratorMustRunAndThenServesAndOutlivesALostDatabase() {
        var refused = tessera("serve").withExitCode(1);
        assertThat(refused.err())
                .contains("createrole", "grant create on database")
                .doesNotContain("Exception", "\tat ");
        var sql = tessera("doctor", "--sql").withExitCode(1).out();
        database.administer("leads", sql);
        assertThat(tessera("doctor", "--sql").withExitCode(0).out()).isEmpty();

        try (var server = Server.on(folder.resolve("data"), SETTINGS)) {
            var api = server.api();
            var messy = api.importing(LeadFile.messy());
            assertThat(api.ranked("?import=" + messy.id()).withoutRanks())
                    .isEqualTo(RankedMessyFile.list().withoutRanks());

            outlivesALostDatabase(server, api);
        }
        assertThat(tessera("doctor", "--server.port=0").out()).doesNotContain("call me");
    }

    private static void outlivesALostDatabase(Server server, Api api) {
        var file = LeadFile.crowd("crowd.csv", 9_000, 300);
        var location = api.upload(file, Map.of()).withStatus(202).location();

        database.stop();
        var away = api.get("/api/scoring/leads").withProblem(503, "database-unavailable");
        assertThat(away.headers()).containsKey("retry-after");
        api.get("/actuator/health").withStatus(503);
        database.goOn();

        api.eventually(() -> api.get("/actuator/health").withStatus(200));
        var imported = api.settled(location);
        assertThat(imported.count("rowsAccepted")).isEqualTo(9_000);
        assertThat(api.ranked("?import=" + imported.id()).rows())
                .isEqualTo(IntStream.rangeClosed(2, 9_001).boxed().toList());
        assertThat(server.log()).contains("goes on in").doesNotContain("call me");
    }

    private static Program.Ended tessera(String... words) {
        var all = new ArrayList<>(List.of(words));
        all.addAll(List.of(SETTINGS));
        all.add("--tessera.data-dir=" + folder.resolve("data"));
        return Program.tessera(all.toArray(String[]::new)).in(folder).run();
    }
}
