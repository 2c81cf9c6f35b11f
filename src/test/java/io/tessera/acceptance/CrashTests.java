package io.tessera.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code kill -9} again and again while a file is read and while its facts flow: nothing is lost, nothing doubled. */
@OneProcess(because = "kills the one process there is; processes of a split are killed in FaultTests")
class CrashTests {

    private static final int PEOPLE = 20_000;
    private static final LeadFile FILE = LeadFile.crowd("crowd.csv", PEOPLE, 900);

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @TempDir
    Path folder;

    @Test
    void leaveTheSameResultAsARunThatNothingDisturbed() throws IOException {
        var server = serve();
        var location = server.api()
                .upload(FILE, Map.of("defaultCountry", "US"))
                .withStatus(202)
                .location();

        server = killedWhen("reading", server, location, status -> rowsRead(status) >= random.nextInt(PEOPLE / 2));
        server = killedWhen("reading", server, location, status -> rowsRead(status) > PEOPLE / 2 || isRead(status));
        server = killedWhen("flowing", server, location, CrashTests::isRead);
        server = killedWhen("flowing", server, location, CrashTests::isRead);

        try (var last = server) {
            var imported = last.api().settled(location);
            var list = last.api().ranked("?import=" + imported.id()).inOrder();

            assertThat(imported.status()).as(seed()).isEqualTo("COMPLETED");
            assertThat(imported.count("rowsRead")).as(seed()).isEqualTo(PEOPLE);
            assertThat(imported.count("rowsAccepted")).as(seed()).isEqualTo(PEOPLE);
            assertThat(list.rows())
                    .as(seed())
                    .isEqualTo(IntStream.rangeClosed(2, PEOPLE + 1).boxed().toList());
            assertThat(list.withoutRanks()).as(seed()).isEqualTo(undisturbed().withoutRanks());
        }
    }

    private Server serve() {
        return Server.on(folder.resolve("data"));
    }

    /** Waits for the moment, kills the program, with its database or without, and starts it again. */
    private Server killedWhen(String what, Server server, String location, Predicate<JsonNode> moment) {
        JsonNode status;
        do {
            status = server.api().get(location).withStatus(200).json();
        } while (!moment.test(status));
        var withDatabase = random.nextBoolean();
        System.out.printf(
                "killed while %s, after %d rows, %s (seed %d)%n",
                what, rowsRead(status), withDatabase ? "with its database" : "alone", seed);
        if (withDatabase) {
            server.kill();
        } else {
            server.killProgramOnly();
        }
        return serve();
    }

    private RankedList undisturbed() throws IOException {
        var file = FILE.in(folder).toString();
        Program.tessera("rank", file, "-o", "ranked.csv", "--default-country", "US")
                .in(folder)
                .run()
                .withExitCode(0);
        return RankedList.parse(Files.readString(folder.resolve("ranked.csv")));
    }

    private String seed() {
        return "seed " + seed;
    }

    private static int rowsRead(JsonNode status) {
        return status.path("rowsRead").asInt();
    }

    private static boolean isRead(JsonNode status) {
        return status.path("status").asString().equals("COMPLETED");
    }
}
