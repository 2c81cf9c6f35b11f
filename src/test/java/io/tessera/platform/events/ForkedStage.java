package io.tessera.platform.events;

import io.tessera.contacts.stage.SuppressionListener;
import io.tessera.platform.data.embedded.OwnedDatabase;
import io.tessera.privacy.SuppressionsChanged;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The engine in a Java process of its own, to be killed or frozen. It listens as its part says, publishes when told to, and
 * tells what happens on its output.
 */
final class ForkedStage implements AutoCloseable {

    /** What the listener of the process does. */
    enum Part {
        /** Notes each fact and goes on. */
        WORK,
        /** Hangs before it does anything. */
        HANG,
        /** Hangs when the effect of its first delivery is committed, and the engine does not know that yet. */
        HANG_AFTER_COMMIT,
        /** Hangs in the middle of its first delivery, then goes on. */
        HANG_INSIDE
    }

    private static final String SAID = "stage: ";

    private final Process process;
    private final List<String> said = new ArrayList<>();
    private boolean ended;

    private ForkedStage(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::listen);
    }

    private void listen() {
        process.inputReader().lines().forEach(this::heard);
        end();
    }

    private synchronized void heard(String line) {
        said.add(line);
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Starts the process on the database of a stage; returns when it delivers. */
    static ForkedStage beside(Stage stage, Path directory, Part part) throws IOException, InterruptedException {
        return on(stage.database(), Stage.MODULES, directory, part);
    }

    /** Starts a process that runs some of the modules, with further settings; returns when it delivers. */
    static ForkedStage on(OwnedDatabase database, String modules, Path directory, Part part, String... settings)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                ForkedStage.class.getName(),
                database.url(),
                database.user(),
                database.password(),
                modules,
                directory.toString(),
                part.name()));
        command.addAll(List.of(settings));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var forked = new ForkedStage(process);
        forked.await("ready");
        return forked;
    }

    /** Waits until the process has said something, which is then forgotten. */
    synchronized void await(String word) throws InterruptedException {
        while (!said.remove(SAID + word)) {
            if (ended) {
                throw new IllegalStateException("The forked process ended:\n" + String.join("\n", said));
            }
            wait();
        }
    }

    /** Lets the process publish facts about an aggregate, each in a transaction; returns when they are committed. */
    void publish(UUID id, long firstVersion, long lastVersion) throws IOException, InterruptedException {
        tell("%s %d %d".formatted(id, firstVersion, lastVersion));
        await("published");
    }

    /** Lets a listener that hangs go on. */
    void goOn() throws IOException {
        tell("go on");
    }

    private void tell(String line) throws IOException {
        var input = process.outputWriter();
        input.write(line);
        input.newLine();
        input.flush();
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Sends a signal. */
    void signal(String name) throws IOException, InterruptedException {
        var sent = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        if (sent.waitFor() != 0) {
            throw new IllegalStateException("Cannot send " + name);
        }
    }

    @Override
    public void close() {
        kill();
    }

    /** The forked process. */
    public static void main(String[] arguments) throws Exception {
        var database = new OwnedDatabase(arguments[0], arguments[1], arguments[2]);
        var modules = arguments[3];
        var part = Part.valueOf(arguments[5]);
        var goOn = new CountDownLatch(1);
        var settings = new ArrayList<>(List.of("lease=1s"));
        settings.addAll(List.of(arguments).subList(6, arguments.length));
        var listeners = modules.contains("contacts") ? new Class<?>[] {SuppressionListener.class} : new Class<?>[0];
        try (var stage = Stage.forked(database, modules, Path.of(arguments[4]), settings, listeners)) {
            stage.script().write(SuppressionListener.ID, cue -> play(stage, part, cue, goOn));
            say("ready");
            var input = new BufferedReader(new InputStreamReader(System.in));
            for (var line = input.readLine(); line != null; line = input.readLine()) {
                if (line.equals("go on")) {
                    goOn.countDown();
                } else {
                    publish(stage, line.split(" "));
                    say("published");
                }
            }
        }
    }

    private static void publish(Stage stage, String[] words) {
        for (var version = Long.parseLong(words[1]); version <= Long.parseLong(words[2]); version++) {
            stage.publish(new SuppressionsChanged(List.of(Suppressions.of(UUID.fromString(words[0]), version))));
        }
    }

    private static void play(Stage stage, Part part, Object cue, CountDownLatch goOn) throws InterruptedException {
        if (part == Part.HANG) {
            say("inside");
            goOn.await();
        }
        ((SuppressionsChanged) cue).items().forEach(item -> stage.effect("contacts", "one", item));
        if (part == Part.HANG_INSIDE && goOn.getCount() > 0) {
            say("inside");
            goOn.await();
        }
        if (part == Part.HANG_AFTER_COMMIT) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    say("committed");
                    hang(goOn);
                }
            });
        }
    }

    private static void hang(CountDownLatch goOn) {
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(String word) {
        System.out.println(SAID + word);
    }
}
