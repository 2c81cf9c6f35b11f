package io.tessera.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.platform.data.embedded.OwnedDatabase;
import io.tessera.testing.TestBroker;
import io.tessera.testing.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Modules leave a lived-in installation in the middle of an import, for databases of their own, and come back. */
@OneProcess(because = "it starts processes of its own, of both forms")
class MoveTests {

    private static final List<String> MOVED = List.of("scoring", "hygiene");
    private static final LeadFile FIRST = LeadFile.messy();
    private static final LeadFile SECOND = LeadFile.crowd("second.csv", 2_000, 200);
    private static final LeadFile THIRD = LeadFile.crowd("third.csv", 600, 300);
    private static final LeadFile MISTAKE = LeadFile.crowd("mistake.csv", 300, 40);

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final String prefix = "acceptance-" + UUID.randomUUID();

    @TempDir
    Path folder;

    @Test
    void leavesTheSameAsIfNothingHadMoved() throws IOException, InterruptedException {
        System.out.printf("moves killed at moments drawn from seed %d%n", seed);
        var databases = MOVED.stream().map(module -> TestServer.freshDatabase()).toList();
        var home = folder.resolve("moved");
        var flow = "";
        var mistake = "";
        Api.Import first;
        try (var together = Server.on(home)) {
            first = together.api().importing(FIRST);
            mistake = together.api().importing(MISTAKE).path();
            flow = read(together.api(), SECOND);
        }
        for (var n = 0; n < MOVED.size(); n++) {
            move("--to", MOVED.get(n), databases.get(n));
        }
        assertThat(tessera(Map.of(), "serve", "--tessera.data-dir=" + home)
                        .run()
                        .withExitCode(1)
                        .err())
                .contains("was moved away from this database");
        try (var apart = new Apart(home, databases)) {
            apart.api().settledFlow(flow);
            undo(apart.api(), mistake);
            flow = read(apart.api(), THIRD);
        }
        for (var n = 0; n < MOVED.size(); n++) {
            move("--from", MOVED.get(n), databases.get(n));
        }

        try (var together = Server.on(home)) {
            together.api().settledFlow(flow);

            var list = list(together.api());
            var state = PublicState.of(together.api(), List.of(first));
            try (var undisturbed = undisturbed()) {
                assertThat(list).as("seed %d", seed).isEqualTo(list(undisturbed.api()));
                var expected = PublicState.of(undisturbed.api(), List.of(undisturbed.first()));
                assertThat(state.differencesFrom(expected)).as("seed %d", seed).isEmpty();
                assertThat(state.hash()).isEqualTo(expected.hash());
            }
        }
    }

    /** The ranked list of all imports; whoever scores alike stands in the order of ids, which differ. */
    private static List<String> list(Api api) {
        return api.ranked("").inOrder().withoutRanks().stream()
                .map(Object::toString)
                .sorted()
                .toList();
    }

    private Undisturbed undisturbed() {
        var server = Server.on(folder.resolve("undisturbed"));
        var api = server.api();
        var first = api.importing(FIRST);
        var mistake = api.importing(MISTAKE).path();
        api.importing(SECOND);
        undo(api, mistake);
        api.importing(THIRD);
        return new Undisturbed(server, first);
    }

    /** The same story in one process that nothing was taken from. */
    private record Undisturbed(Server server, Api.Import first) implements AutoCloseable {

        Api api() {
            return server.api();
        }

        @Override
        public void close() {
            server.close();
        }
    }

    /** Uploads a file and waits until it is read, not until what follows has happened; returns where to look for that. */
    private static String read(Api api, LeadFile file) {
        var location =
                api.upload(file, Map.of("defaultCountry", "US")).withStatus(202).location();
        api.eventually(() ->
                assertThat(api.get(location).json().path("status").asString()).isEqualTo("COMPLETED"));
        return api.get(location).json().path("flow").asString();
    }

    private static void undo(Api api, String imported) {
        var asked = api.post(imported + "/undo", "").withStatus(202);
        api.settledFlow(asked.json().path("undo").path("flow").asString());
    }

    /** Kills the command at a drawn moment, then runs it again. */
    private void move(String direction, String module, OwnedDatabase database)
            throws IOException, InterruptedException {
        var words = List.of("move", module, direction, database.url(), "--user", database.user());
        var all = new ArrayList<>(words);
        all.addAll(List.of("--data-dir", folder.resolve("moved").toString()));
        var password = Map.of("TESSERA_MOVE_PASSWORD", database.password());
        var begun = tessera(password, all.toArray(String[]::new)).start(folder.resolve("move.log"));
        var moment = random.nextInt(200, 8_000);
        if (!begun.waitFor(moment, TimeUnit.MILLISECONDS)) {
            begun.destroyForcibly().waitFor();
            System.out.printf("move of %s killed after %d ms%n", module, moment);
        }

        var ended = tessera(password, all.toArray(String[]::new)).run().withExitCode(0);

        assertThat(ended.err()).contains(module, "refuses to start").doesNotContain(database.password());
    }

    private static Program tessera(Map<String, String> environment, String... words) {
        var program = Program.tessera(words);
        environment.forEach(program::with);
        return program;
    }

    /** The processes of a split: what was left, which is the edge, and one for each module that moved. */
    private final class Apart implements AutoCloseable {

        private final List<Server> servers = new ArrayList<>();

        Apart(Path home, List<OwnedDatabase> databases) throws IOException {
            var edgePort = Server.freePort();
            var broker = List.of(
                    "--tessera.kafka.bootstrap-servers=" + TestBroker.bootstrapServers(),
                    "--tessera.kafka.prefix=" + prefix);
            var edge = new ArrayList<>(broker);
            edge.add("--tessera.modules=*,-" + String.join(",-", MOVED));
            var ports = new ArrayList<Integer>();
            for (var module : MOVED) {
                ports.add(Server.freePort());
                edge.add("--spring.cloud.discovery.client.simple.instances.%s[0].uri=http://127.0.0.1:%d"
                        .formatted(module, ports.getLast()));
            }
            servers.add(Server.begin(edgePort, home, Map.of(), edge.toArray(String[]::new)));
            var secret = Files.readString(home.resolve("secret")).strip();
            for (var n = 0; n < MOVED.size(); n++) {
                var settings = new ArrayList<>(broker);
                settings.add("--tessera.modules=" + MOVED.get(n));
                settings.add("--spring.datasource.url=" + databases.get(n).url());
                settings.add("--spring.datasource.username=" + databases.get(n).user());
                settings.add("--tessera.identity.jwks-uri=http://127.0.0.1:%d/api/identity/jwks".formatted(edgePort));
                var environment = Map.of(
                        "TESSERA_SECRET",
                        secret,
                        "SPRING_DATASOURCE_PASSWORD",
                        databases.get(n).password());
                servers.add(Server.begin(
                        ports.get(n), folder.resolve(MOVED.get(n)), environment, settings.toArray(String[]::new)));
            }
            // each waits for others: the edge for the modules, those for the edge's keys
            try {
                servers.forEach(Server::awaitHealth);
            } catch (RuntimeException | Error late) {
                close();
                throw late;
            }
        }

        Api api() {
            return servers.getFirst().api();
        }

        @Override
        public void close() {
            servers.reversed().forEach(Server::close);
        }
    }
}
