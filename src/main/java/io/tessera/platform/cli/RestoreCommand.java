package io.tessera.platform.cli;

import io.tessera.platform.backup.RestoreBackup;
import io.tessera.platform.backup.UnusableBackupException;
import io.tessera.platform.data.DatabaseOwner;
import io.tessera.platform.data.embedded.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes an installation again from a backup. */
@Command(
        name = "restore",
        description = "Makes an installation again from a backup, in an empty data directory or database.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  tessera restore monday.zip --data-dir ./restored",
            "  tessera restore monday.zip --spring.datasource.url=jdbc:postgresql://db/tessera ...",
            "",
            "Everything is compared with the backup's own counts and hashes before it is put in place.",
            "Exit codes: 0 restored, 1 internal failure, 2 bad usage or unusable backup (nothing changed)."
        })
final class RestoreCommand implements Callable<Integer> {

    private final Launcher launcher;

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Option(names = "--data-dir", paramLabel = "DIR", description = "The data directory to make (default: ./data).")
    private @Nullable Path dataDirectory;

    RestoreCommand(Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw CommandFailure.usage("there is no readable backup %s.".formatted(file));
        }
        var settings = new Settings(launcher.settings());
        var directory = dataDirectory == null ? settings.dataDirectory() : dataDirectory;
        try {
            var rows = restore(new RestoreBackup(file, Version.current()), settings, directory);
            launcher.terminal()
                    .say("Restored %s rows into %s. Start it with: tessera serve --tessera.data-dir=%s"
                            .formatted(ProgressBar.grouped(rows), directory, directory));
            return ExitCodes.OK;
        } catch (UnusableBackupException unusable) {
            throw CommandFailure.usage(String.valueOf(unusable.getMessage()));
        } catch (ZipException notOurs) {
            throw CommandFailure.usage("%s is no backup, or a damaged one.".formatted(file));
        }
    }

    private static long restore(RestoreBackup backup, Settings settings, Path directory) throws IOException {
        var url = settings.get("spring.datasource.url", "embedded");
        if (url.equals("embedded")) {
            return backup.intoDirectory(
                    directory,
                    EmbeddedServer.binaryCaches(
                            settings.find("tessera.database.binaries-dir").map(Path::of)));
        }
        var owner = new DatabaseOwner(
                url,
                settings.find("spring.datasource.username").orElse(null),
                settings.find("spring.datasource.password").orElse(null));
        return backup.intoDatabase(directory, owner);
    }
}
