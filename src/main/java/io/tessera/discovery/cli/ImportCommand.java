package io.tessera.discovery.cli;

import io.tessera.platform.cli.ApiClient;
import io.tessera.platform.cli.ApiRefusal;
import io.tessera.platform.cli.CommandFailure;
import io.tessera.platform.cli.ExitCodes;
import io.tessera.platform.cli.Launcher;
import io.tessera.platform.cli.MultipartForm;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports a file into a running Tessera. */
@Command(
        name = "import",
        description = "Imports a file into a running Tessera and waits until everything that follows is done.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  tessera import leads.csv --server http://127.0.0.1:8080 --key $TESSERA_KEY",
            "  tessera import leads.csv --default-country DE --no-wait",
            "",
            "The import's id goes to standard output.",
            "Exit codes: 0 imported, 1 internal failure, 2 bad usage or unreadable input."
        })
public final class ImportCommand implements Callable<Integer> {

    private final Launcher launcher;

    @Parameters(paramLabel = "FILE", description = "CSV, TSV or vCard file; - is standard input.")
    private Path file = Path.of("");

    @Option(
            names = "--server",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "Address of the running Tessera (default: ${DEFAULT-VALUE}).")
    private URI server = URI.create("http://127.0.0.1:8080");

    @Option(
            names = "--key",
            paramLabel = "KEY",
            defaultValue = "${env:TESSERA_KEY}",
            description = "API key with discovery:import, discovery:read and platform:read (default: TESSERA_KEY).")
    private @Nullable String key;

    @Option(names = "--mapping", paramLabel = "FILE", description = "YAML that says which column is which field.")
    private @Nullable Path mapping;

    @Option(
            names = "--default-country",
            paramLabel = "CODE",
            description = "Country of phone numbers without a country code, where the row names none.")
    private @Nullable String defaultCountry;

    @Option(names = "--online", description = "Ask DNS whether domains take mail.")
    private boolean online;

    @Option(names = "--no-wait", description = "End as soon as the file is taken in.")
    private boolean noWait;

    /**
     * Takes what the command needs.
     *
     * @param launcher where it writes
     */
    ImportCommand(Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() {
        if (key == null || key.isBlank()) {
            throw CommandFailure.usage("an API key is needed: --key or the variable TESSERA_KEY.");
        }
        var client = new ApiClient(server, key);
        try {
            var upload = new Upload(client, launcher.terminal());
            var location = upload.send(form());
            launcher.terminal().out().println(location.substring(location.lastIndexOf('/') + 1));
            if (!noWait) {
                upload.awaitEnd(location);
            }
            return ExitCodes.OK;
        } catch (ApiRefusal refusal) {
            var message = String.valueOf(refusal.getMessage());
            throw refusal.blamesTheInput() ? CommandFailure.usage(message) : CommandFailure.internal(message);
        }
    }

    private MultipartForm form() {
        var form = new MultipartForm();
        if (mapping != null) {
            form.field("mapping", text(mapping));
        }
        if (defaultCountry != null) {
            form.field("defaultCountry", defaultCountry);
        }
        form.field("online", Boolean.toString(online));
        return file.toString().equals("-")
                ? form.file("file", "standard-input.csv", () -> System.in)
                : form.file("file", readable(file).getFileName().toString(), () -> open(file));
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(readable(file));
        } catch (IOException e) {
            throw CommandFailure.usage("%s is not readable as UTF-8 text.".formatted(file));
        }
    }

    private static Path readable(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw CommandFailure.usage("there is no readable file %s.".formatted(file));
        }
        return file;
    }
}
