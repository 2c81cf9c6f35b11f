package io.tessera.platform.cli;

import io.tessera.platform.data.DatabaseOwner;
import io.tessera.platform.data.embedded.EmbeddedServer;
import io.tessera.platform.installation.DataDirectory;
import io.tessera.platform.installation.InstallationException;
import io.tessera.platform.modules.ModuleNames;
import io.tessera.platform.move.MoveModule;
import io.tessera.platform.move.MoveRefusedException;
import io.tessera.platform.move.Moved;
import io.tessera.platform.move.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Moves a module that is stopped to another database, or back. */
@Command(
        name = "move",
        description = "Moves a module that is stopped, with its events, to a database of its own, or back.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  tessera move scoring --to jdbc:postgresql://db2/scoring --user tessera",
            "  tessera move scoring --from jdbc:postgresql://db2/scoring --user tessera",
            "  tessera move scoring --to jdbc:postgresql://db2/scoring --drop-source",
            "",
            "The other end is the database of 'tessera serve': the one in --data-dir, or spring.datasource.url. The password",
            "of the database that --to or --from names stands in the variable TESSERA_MOVE_PASSWORD.",
            "Every table is compared by number and hash of its rows. Killed at any moment, the command is run again.",
            "Exit codes: 0 moved, 1 internal failure, 2 bad usage or refused (nothing changed)."
        })
final class MoveCommand implements Callable<Integer> {

    private static final String DATABASE = "tessera";

    private final Launcher launcher;

    @Parameters(paramLabel = "MODULE", description = "The module.")
    private String module = "";

    @Option(names = "--to", paramLabel = "URL", description = "JDBC address of the database it goes to.")
    private @Nullable String to;

    @Option(names = "--from", paramLabel = "URL", description = "JDBC address of the database it comes back from.")
    private @Nullable String from;

    @Option(names = "--user", paramLabel = "NAME", description = "The user that owns, or is to own, the schema there.")
    private @Nullable String user;

    @Option(
            names = "--password",
            paramLabel = "WORD",
            description =
                    "That user's password; the variable TESSERA_MOVE_PASSWORD does not show in lists of processes.",
            defaultValue = "${env:TESSERA_MOVE_PASSWORD}")
    private @Nullable String password;

    @Option(names = "--data-dir", paramLabel = "DIR", description = "The data directory (default: ./data).")
    private @Nullable Path dataDirectory;

    @Option(names = "--drop-source", description = "Empty what was kept where the module has left.")
    private boolean dropSource;

    @Option(names = "--cancel", description = "Give up a move that was begun and has not arrived.")
    private boolean cancel;

    MoveCommand(Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        refuseBadUsage();
        var settings = new Settings(launcher.settings());
        var url = settings.get("spring.datasource.url", "embedded");
        try {
            if (!url.equals("embedded")) {
                var owner = new DatabaseOwner(
                        url,
                        settings.find("spring.datasource.username").orElse(null),
                        settings.find("spring.datasource.password").orElse(null));
                run(new Place(withoutCredentials(url), owner));
            } else {
                runEmbedded(settings);
            }
        } catch (MoveRefusedException refused) {
            throw CommandFailure.usage(String.valueOf(refused.getMessage()));
        } catch (SQLException refused) {
            throw new InstallationException(
                    "A database refuses or does not answer: %s".formatted(refused.getMessage()),
                    "Nothing is lost: mend it and run the same command again.",
                    refused);
        }
        return ExitCodes.OK;
    }

    private void refuseBadUsage() {
        if (!ModuleNames.withData().contains(module)) {
            throw CommandFailure.usage("%s is no module with data. Those are: %s."
                    .formatted(module, String.join(", ", ModuleNames.withData())));
        }
        if ((to == null) == (from == null)) {
            throw CommandFailure.usage("give either --to or --from.");
        }
        if (dropSource && cancel) {
            throw CommandFailure.usage("--drop-source and --cancel exclude each other.");
        }
    }

    private void runEmbedded(Settings settings) throws IOException, SQLException {
        var path = dataDirectory == null ? settings.dataDirectory() : dataDirectory;
        if (DataDirectory.holder(path).isPresent()) {
            throw CommandFailure.usage(
                    "the data directory %s is in use: stop the Tessera that serves from it.".formatted(path));
        }
        if (!path.resolve("tessera.properties").toFile().exists()) {
            throw CommandFailure.usage("there is no installation in %s.".formatted(path));
        }
        var binaries = EmbeddedServer.binaryCaches(
                settings.find("tessera.database.binaries-dir").map(Path::of));
        try (var directory = DataDirectory.open(path, Version.current());
                var server = EmbeddedServer.start(directory.path(), binaries, true)) {
            var database = server.database(DATABASE);
            run(new Place(
                    directory.path().toString(),
                    new DatabaseOwner(database.url(), database.user(), database.password())));
        }
    }

    private void run(Place usual) throws IOException, SQLException {
        var other = Objects.requireNonNull(to == null ? from : to);
        var there = new Place(withoutCredentials(other), new DatabaseOwner(other, user, password));
        var move = from == null ? new MoveModule(module, usual, there) : new MoveModule(module, there, usual);
        var source = from == null ? usual : there;
        if (dropSource) {
            move.dropSource();
            say("%s is emptied at %s, which goes on to refuse to start it.".formatted(module, source.name()));
        } else if (cancel) {
            move.cancel();
            say("The move is given up: %s runs at %s as before.".formatted(module, source.name()));
        } else {
            tell(move.move(), source, from == null ? there : usual);
        }
    }

    private void tell(Moved moved, Place source, Place target) {
        say(
                moved.tables() == 0
                        ? "%s had been copied to %s before; the move is finished.".formatted(module, target.name())
                        : "Moved %s to %s: %d tables, %s rows, each table compared by number and hash of its rows."
                                .formatted(module, target.name(), moved.tables(), ProgressBar.grouped(moved.rows())));
        say("%s keeps its copy and refuses to start %s, until the same command is given --drop-source."
                .formatted(source.name(), module));
        say("");
        if (from == null) {
            NextSteps.apart(module, target).forEach(this::say);
        } else {
            NextSteps.together(module).forEach(this::say);
        }
    }

    private void say(String line) {
        launcher.terminal().say(line);
    }

    /** A note that others read must hold no password. */
    private static String withoutCredentials(String url) {
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }
}
