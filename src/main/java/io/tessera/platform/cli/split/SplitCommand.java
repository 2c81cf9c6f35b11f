package io.tessera.platform.cli.split;

import io.tessera.platform.access.Sessions;
import io.tessera.platform.cli.CommandFailure;
import io.tessera.platform.cli.ExitCodes;
import io.tessera.platform.cli.Launcher;
import io.tessera.platform.cli.Welcome;
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
import org.jspecify.annotations.Nullable;
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
            "  tessera split --alone scoring --databases one",
            "",
            "With one database the data directory is as 'tessera serve' has it: both can be used on it in turn, not at once.",
            "Each process's own files and logs are in its folder 'split'. A process that dies is started again. Stop all with",
            "Ctrl-C.",
            "Exit codes: 0 stopped in good order, 1 could not start, 2 bad usage."
        })
public final class SplitCommand implements Callable<Integer> {

    private static final List<String> DIFFERENT_IN_EACH = List.of(
            "--tessera.modules=", "--tessera.data-dir=", "--server.port=", "--spring.datasource.", "--tessera.kafka.");
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration TURN = Duration.ofMinutes(1);

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

    @Option(
            names = "--databases",
            paramLabel = "own|one",
            description =
                    "Whether each process has a database of its own in the server, or all have one (default: as the data"
                            + " directory has it; own for a new one).")
    private SplitDatabases.@Nullable Choice wish;

    @Option(
            names = "--alone",
            paramLabel = "MODULE",
            split = ",",
            description =
                    "Only these modules get a process of their own, the others stay with the edge; 'edge' sets the edge"
                            + " apart from one process of all others (default: each module has its own).")
    private List<String> alone = List.of();

    @Option(
            names = "--broker",
            paramLabel = "HOST:PORT",
            description = "A Kafka that is there already, instead of one that is started.")
    private @Nullable String broker;

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
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopInTime, "split-stop"));
        try (var directory = DataDirectory.openForSplit(dataDirectory)) {
            run(directory, plan());
        } finally {
            stopped.countDown();
        }
        return ExitCodes.OK;
    }

    private SplitPlan plan() {
        try {
            return alone.isEmpty()
                    ? SplitPlan.ofThisJar()
                    : SplitPlan.ofThisJar().onlyApart(alone);
        } catch (IllegalArgumentException unknown) {
            throw CommandFailure.usage(String.valueOf(unknown.getMessage()));
        }
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

    private void run(DataDirectory directory, SplitPlan plan) throws IOException {
        InstallationSecret.in(directory.path());
        var secret = Files.readString(directory.path().resolve(InstallationSecret.FILE), StandardCharsets.US_ASCII)
                .strip();
        var parts = new SplitParts(plan, directory.directory("split"), launcher.settings());
        try (var split = new Split(JavaCommand.ofThisProgram(memory), launcher.terminal()::say)) {
            launcher.terminal().say("Starting, which takes a while: each process is a Java of its own ...");
            var bootstrap = broker(split, parts);
            // the broker starts while the database does
            var server = split.owning(
                    EmbeddedServer.start(directory.path(), EmbeddedServer.binaryCaches(Optional.empty()), true));
            var databases = SplitDatabases.decide(directory, server, plan, Optional.ofNullable(wish));
            var firstKey = FirstAdministrator.keyFor(server, SplitDatabases.SHARED);
            split.startInTurn(
                    parts.modules(port, databases::of, bootstrap, secret, firstKey),
                    Runtime.getRuntime().availableProcessors() + 1,
                    TURN,
                    this::isToldToStop);
            tell(split, firstKey, directory.directory("split").resolve(SplitPlan.EDGE + ".log"));
            told.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String broker(Split split, SplitParts parts) {
        if (broker != null) {
            return broker;
        }
        var ports = Ports.free(2);
        split.start(parts.broker(ports.getFirst(), ports.getLast()));
        return "127.0.0.1:" + ports.getFirst();
    }

    private boolean isToldToStop() {
        return told.getCount() == 0;
    }

    private void tell(Split split, String firstKey, Path log) throws IOException {
        var late = split.awaitReady(START, this::isToldToStop);
        if (isToldToStop()) {
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
        wayIn(log).ifPresent(line -> out.printf("%n%s%n", line));
        out.flush();
    }

    /** What the edge has said last of its console: where it is, or the link that makes the first administrator. */
    private static Optional<String> wayIn(Path log) throws IOException {
        try (var lines = Files.lines(log, StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.startsWith(Welcome.CONSOLE) || line.contains(Sessions.JOIN + "?"))
                    .reduce((earlier, later) -> later)
                    .map(line -> line.startsWith(Welcome.CONSOLE)
                            ? line
                            : "To become the administrator, open this link in a browser. It works once, for a day:\n"
                                    + line);
        }
    }

    /**
     * Runs at every end. One that a signal has begun waits for the processes, and its exit code is that of an orderly end: Java's
     * own would be 143. A killed launcher is noticed by its processes.
     */
    private void stopInTime() {
        if (stopped.getCount() == 0) {
            return;
        }
        told.countDown();
        try {
            stopped.await();
            Runtime.getRuntime().halt(ExitCodes.OK);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
