package io.tessera.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Clients that write while faults are at work. Each write is tried until it is acknowledged, under one Idempotency-Key. */
final class Writers implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration BREATH = Duration.ofMillis(150);
    private static final int EMAILS = 12;

    private final Api api;
    private final History history;
    private final int rows;
    private final CountDownLatch enough = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> running = new ArrayList<>();

    Writers(Api api, History history, int rows) {
        this.api = api;
        this.history = history;
        this.rows = rows;
    }

    /** Begins: imports one after the other, notes on some people, addresses that are suppressed and let in again in turn. */
    void begin(List<String> people) {
        running.add(threads.submit(this::importFiles));
        running.add(threads.submit(() -> writeNotes(people)));
        running.add(threads.submit(this::suppressAndLift));
    }

    private void importFiles() {
        for (var number = 1; number == 1 || !isEnough(Duration.ZERO); number++) {
            var file = LeadFile.crowd("crowd-%d.csv".formatted(number), rows, rows / 20);
            var key = UUID.randomUUID().toString();
            var accepted = acknowledged(() -> api.upload(file, Map.of(), "Idempotency-Key", key), 202);
            history.imported(accepted.location(), file);
            await("end of " + file.name())
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(500))
                    .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                    .until(() -> {
                        var answer = api.get(accepted.location());
                        return answer.status() == 200
                                && api.get(answer.json().path("flow").asString())
                                        .json()
                                        .path("settled")
                                        .asBoolean();
                    });
        }
    }

    private void writeNotes(List<String> people) {
        for (var number = 0; !isEnough(BREATH); number++) {
            var person = people.get(number % people.size());
            var text = "Note %d".formatted(number);
            var key = UUID.randomUUID().toString();
            var begin = System.nanoTime();
            acknowledged(
                    () -> api.post(
                            "/api/contacts/people/%s/notes".formatted(person),
                            Map.of("text", text),
                            "Idempotency-Key",
                            key),
                    201);
            history.noted(person, text, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
        }
    }

    /** The facts about one address travel in one lane: the last one has to hold in the end. */
    private void suppressAndLift() {
        for (var number = 0; !isEnough(BREATH); number++) {
            var email = "sam%d@kept-out-%d.com".formatted(number % EMAILS, number % EMAILS);
            // the round changes what is done to each, and leaves some suppressed in the end and some not
            if ((number / EMAILS + number) % 2 == 0) {
                acknowledged(() -> api.post("/api/privacy/suppressions", Map.of("email", email)), 201);
                history.suppressed(email, true);
            } else {
                // not suppressed any more: a try whose answer was lost has lifted it
                acknowledged(() -> api.delete("/api/privacy/suppressions", Map.of("email", email)), 204, 404);
                history.suppressed(email, false);
            }
        }
    }

    private static Api.Answer acknowledged(Supplier<Api.Answer> write, int... statuses) {
        var answers = new ArrayList<Api.Answer>();
        await("acknowledgement")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(() -> {
                    var answer = write.get();
                    for (var status : statuses) {
                        if (answer.status() == status) {
                            answers.add(answer);
                            return true;
                        }
                    }
                    if (answer.status() < 500 && answer.status() != 429 && answer.status() != 409) {
                        throw new AssertionError("refused: " + answer);
                    }
                    return false;
                });
        return answers.getFirst();
    }

    private boolean isEnough(Duration breath) {
        try {
            return enough.await(breath.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Lets everybody finish what is begun; fails with whatever one of them failed with. */
    void end() {
        enough.countDown();
        for (var writer : running) {
            try {
                writer.get();
            } catch (ExecutionException failed) {
                throw new AssertionError(failed.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        enough.countDown();
        threads.shutdownNow();
    }
}
