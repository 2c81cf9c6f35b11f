package io.tessera.platform.cli.split;

import io.tessera.platform.cli.CommandFailure;
import io.tessera.platform.cli.ExitCodes;
import io.tessera.platform.cli.Launcher;
import io.tessera.platform.data.InstallationSecret;
import io.tessera.platform.data.embedded.EmbeddedServer;
import io.tessera.platform.installation.DataDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs every module in a process of its own on this machine, to try out what a split is like. */
@Command(
        name = "split",
        description = "Runs a broker, a database, an edge and a process for each module on this machine.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  tessera split",
            "  tessera split --data-dir ./data --port 8080 --memory 256m",
            "",
            "The data directory is the one of 'tessera serve': both can be used on it in turn, not at once. Each process's",
            "own files and logs are in its folder 'split'. A process that dies is started again. Stop all with Ctrl-C.",
            "Exit codes: 0 stopped in good order, 1 could not start, 2 bad usage."
        })
public final class SplitCommand implements Callable<Integer> {

    private static final String DATABASE = "tessera";
    private static final List<String> DIFFERENT_IN_EACH = List.of(
            "--tessera.modules=", "--tessera.data-dir=", "--server.port=", "--spring.datasource.", "--tessera.kafka.");
    private static final Duration START = Duration.ofMinutes(5);

    private final Launcher launcher;
    private final CountDownLatch told = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "The installation's data directory (default: ${DEFAULT-VALUE}).",
            defaultValue = "./data")
    private Path dataDirectory = Path.of("data");

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where the edge listens on loopback (default: ${DEFAULT-VALUE}).",
            defaultValue = "8080")
    private int port;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            description = "The largest heap of each process (default: ${DEFAULT-VALUE}).",
            defaultValue = "320m")
    private String memory = "320m";

    SplitCommand(Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() throws IOException {
        if (!memory.matches("[1-9][0-9]*[kmgKMG]")) {
            throw CommandFailure.usage("--memory must be a size such as 320m");
        }
        refuseOwnSettings();
        if (Ports.isOpen(port)) {
            throw CommandFailure.usage("Port %d is taken: choose another one with --port".formatted(port));
        }
        var hook = new Thread(this::stopInTime, "split-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try (var directory = DataDirectory.open(dataDirectory, null);
                var database =
                        EmbeddedServer.start(directory.path(), EmbeddedServer.binaryCaches(Optional.empty()), true)) {
            run(directory, database);
        } finally {
            stopped.countDown();
        }
        return ExitCodes.OK;
    }

    /** What is typed holds for every process, so it must not say what is different in each. */
    private void refuseOwnSettings() {
        launcher.settings().stream()
                .filter(setting -> DIFFERENT_IN_EACH.stream().anyMatch(setting::startsWith))
                .findFirst()
                .ifPresent(setting -> {
                    throw CommandFailure.usage("%s cannot be set for all processes of a split".formatted(setting));
                });
    }

    private void run(DataDirectory directory, EmbeddedServer database) throws IOException {
        InstallationSecret.in(directory.path());
        var secret = Files.readString(directory.path().resolve(InstallationSecret.FILE), StandardCharsets.US_ASCII)
                .strip();
        var owned = database.database(DATABASE);
        var firstKey = FirstAdministrator.keyFor(database, DATABASE);
        var parts = new SplitParts(SplitPlan.ofThisJar(), directory.directory("split"), launcher.settings());
        var ports = Ports.free(2);
        try (var split = new Split(JavaCommand.ofThisProgram(memory), launcher.terminal()::say)) {
            split.start(List.of(parts.broker(ports.getFirst(), ports.getLast())));
            split.start(parts.modules(port, owned, ports.getFirst(), secret, firstKey));
            launcher.terminal().say("Starting, which takes a while: each process is a Java of its own ...");
            tell(split, firstKey);
            told.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(Split split, String firstKey) {
        var late = split.awaitReady(START, () -> told.getCount() == 0);
        if (told.getCount() == 0) {
            return;
        }
        var out = launcher.terminal().out();
        out.println(split.map());
        out.println(late.isEmpty() ? "All are ready." : "Not ready yet, see their logs: " + String.join(", ", late));
        if (!firstKey.isEmpty()) {
            out.println();
            out.println("The administrator's API key, shown this once:");
            out.println("  export TESSERA_KEY=" + firstKey);
        }
        out.flush();
    }

    /** Java ends when this returns, so it waits for the orderly end; a killed launcher is noticed by its processes. */
    private void stopInTime() {
        told.countDown();
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
