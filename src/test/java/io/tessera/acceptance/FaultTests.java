package io.tessera.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Everything split, and everything that can go wrong between processes while people work: any of them killed, frozen, or Kafka away.
 * What was acknowledged is there in the end, once, and of facts about one thing the last one holds.
 *
 * <p>{@code -Dtessera.faults=whole} is the whole form, as {@code mvn verify -Pfaults} runs it; otherwise it is a short one.
 */
@OneProcess(because = "starts a split of its own")
class FaultTests {

    private static final Form FORM = Form.wanted();
    private static final Duration BACK_AGAIN = Duration.ofMinutes(4);
    private static final Duration LONGER_THAN_A_LEASE = Duration.ofSeconds(20);

    private final long seed = Long.getLong("tessera.faults.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final History history = new History();

    @TempDir
    Path folder;

    @Test
    void loseNothingAndDoubleNothing() {
        say("seed %d, %s", seed, FORM);
        try (var broker = Broker.in(folder.resolve("broker"));
                var server = SplitServer.on(folder.resolve("data"), "--broker", broker.address());
                var writers = new Writers(server.api(), history, FORM.rows())) {
            writers.begin(people(server.api()));
            say("before: %s", latenciesOf(Duration.ofSeconds(10)));

            kill(server, broker, FORM.kills() / 2);
            takeKafkaAway(broker);
            freeze(server, "committee");
            broker.network().loseAnswers(3);
            kill(server, broker, FORM.kills() - FORM.kills() / 2);

            writers.end();
            say("%d writes were acknowledged", history.writes());
            history.check(server.api());
        } catch (AssertionError failed) {
            throw new AssertionError("seed %d: %s".formatted(seed, failed.getMessage()), failed);
        }
    }

    /** People whose notes are written, in no file that is imported while faults are at work. */
    private static List<String> people(Api api) {
        var lines = IntStream.range(0, 20)
                .mapToObj(n -> "Nora,Noted%c,CEO,,,nora@noted-%d.com,,GB".formatted((char) ('a' + n), n))
                .toArray(String[]::new);
        var imported = api.importing(LeadFile.people(lines));
        return api.all("/api/scoring/leads?import=" + imported.id()).stream()
                .map(lead -> lead.path("personId").asString())
                .toList();
    }

    private void kill(SplitServer server, Broker broker, int times) {
        var victims = new ArrayList<>(Topology.singles());
        victims.addAll(List.of("broker", "database"));
        for (var n = 0; n < times; n++) {
            pass(Duration.ofMillis(random.nextInt(FORM.longestPauseMillis())));
            var victim = victims.get(random.nextInt(victims.size()));
            say("kill -9 %s (%s)", victim, latencies());
            switch (victim) {
                case "broker" -> broker.killAndStartAgain();
                case "database" -> server.killDatabase();
                default -> server.kill(victim);
            }
            awaitHealth(server);
        }
    }

    private void takeKafkaAway(Broker broker) {
        latencies();
        broker.network().away();
        say("Kafka was away for %s: %s", FORM.kafkaAway(), latenciesOf(FORM.kafkaAway()));
        broker.network().back();
    }

    /** Another module goes on as usual meanwhile, and the frozen one finds its lanes as it left them or in other hands. */
    private void freeze(SplitServer server, String module) {
        latencies();
        var process = server.process(module).orElseThrow();
        signal(process, "STOP");
        say("%s was frozen for %s: %s", module, LONGER_THAN_A_LEASE, latenciesOf(LONGER_THAN_A_LEASE));
        signal(process, "CONT");
        awaitHealth(server);
    }

    private void awaitHealth(SplitServer server) {
        await("health of all processes")
                .atMost(BACK_AGAIN)
                .pollInterval(Duration.ofMillis(500))
                .until(server.api()::isHealthy);
    }

    private String latencies() {
        return history.noteLatencies();
    }

    private String latenciesOf(Duration time) {
        latencies();
        pass(time);
        return latencies();
    }

    /** Lets time pass: the faults are about what happens in it. */
    private static void pass(Duration time) {
        try {
            assertThat(new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS))
                    .isFalse();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void signal(ProcessHandle process, String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(String text, Object... values) {
        System.out.printf("faults: " + text + "%n", values);
    }

    /**
     * How much is done.
     *
     * @param rows rows of each file that is imported meanwhile
     * @param kills how many processes are killed
     * @param kafkaAway for how long Kafka is away
     * @param longestPauseMillis the longest time from one being well again to the next kill
     */
    private record Form(int rows, int kills, Duration kafkaAway, int longestPauseMillis) {

        static Form wanted() {
            return System.getProperty("tessera.faults", "short").equals("whole")
                    ? new Form(50_000, 50, Duration.ofMinutes(10), 20_000)
                    : new Form(5_000, 5, Duration.ofSeconds(30), 6_000);
        }
    }
}
