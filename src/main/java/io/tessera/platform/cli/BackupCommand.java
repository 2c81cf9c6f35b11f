package io.tessera.platform.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the whole installation into one file. */
@Command(
        name = "backup",
        description = "Writes the whole installation into one file: all data as of one moment, uploads and the secret.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  tessera backup monday.zip --data-dir ./data",
            "  tessera backup monday.zip --server http://127.0.0.1:8080 --key $TESSERA_KEY",
            "",
            "While Tessera runs, the backup is taken through it (--server, with a key that has platform:operate).",
            "The file holds personal data and the installation's secret: it is readable by its owner only (0600).",
            "Exit codes: 0 written, 1 internal failure, 2 bad usage."
        })
final class BackupCommand implements Callable<Integer> {

    private final Launcher launcher;

    @Parameters(paramLabel = "FILE", description = "Where the backup goes.")
    private String file = "";

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "The installation's data directory (default: ./data).")
    private @Nullable Path dataDirectory;

    @Option(names = "--server", paramLabel = "URL", description = "Take it through a running Tessera.")
    private @Nullable URI server;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "API key for --server (default: the variable TESSERA_KEY).",
            defaultValue = "${env:TESSERA_KEY}")
    private @Nullable String key;

    BackupCommand(Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() {
        var result = ResultFile.at(file, launcher.terminal()).forItsOwnerOnly();
        if (server != null) {
            through(new ApiClient(server, keyOrRefuse()), result);
        } else {
            alone(result);
        }
        launcher.terminal()
                .say("Backup written to %s (mode 0600): it holds personal data and the installation's secret."
                        .formatted(file));
        return ExitCodes.OK;
    }

    private void alone(ResultFile result) {
        var directory =
                Optional.ofNullable(dataDirectory).orElseGet(() -> new Settings(launcher.settings()).dataDirectory());
        refuseMissing(directory);
        var settings = new HashMap<String, Object>(Map.of("tessera.data-dir", directory.toString()));
        try (var tessera = launcher.headless(settings)) {
            through(tessera.client(), result);
        }
    }

    /** Starting on an empty folder would make an installation, only to back it up. */
    private static void refuseMissing(Path directory) {
        if (!Files.exists(directory.resolve("tessera.properties"))) {
            throw CommandFailure.usage("there is no installation in %s.".formatted(directory));
        }
    }

    private static void through(ApiClient client, ResultFile result) {
        result.write(stream -> {
            try (var backup = client.stream("/api/platform/backup", "application/zip")) {
                backup.transferTo(stream);
            }
        });
    }

    private String keyOrRefuse() {
        if (key == null || key.isBlank()) {
            throw CommandFailure.usage("--server needs --key or the variable TESSERA_KEY.");
        }
        return key;
    }
}
