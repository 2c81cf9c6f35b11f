package io.tessera.discovery.command;

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

/** Sends a file to a running Tessera and waits until all its modules have followed. */
@Command(
        name = "import",
        description = "Imports a file into a running Tessera and waits until its people are on the list.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  tessera import leads.csv --server http://127.0.0.1:8080 --key tsr_...",
            "  TESSERA_KEY=tsr_... tessera import cards.vcf --default-country DE",
            "",
            "The id of the import goes to standard output. Taking it back: POST /api/discovery/imports/{id}/undo.",
            "",
            "Exit codes: 0 imported and worked off, 1 internal failure (server away, events given up),",
            "2 bad usage or unreadable input (nothing imported)."
        })
public final class ImportCommand implements Callable<Integer> {

    private final Launcher launcher;

    @Parameters(paramLabel = "FILE", description = "CSV, TSV or vCard file.")
    private Path file = Path.of("");

    @Option(names = "--server", paramLabel = "URL", description = "Address of Tessera (default: ${DEFAULT-VALUE}).")
    private URI server = URI.create("http://127.0.0.1:8080");

    @Option(names = "--key", paramLabel = "KEY", description = "API key; also taken from TESSERA_KEY.")
    private @Nullable String key;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "YAML or JSON that says which column is which field.")
    private @Nullable Path mapping;

    @Option(
            names = "--default-country",
            paramLabel = "CODE",
            description = "Country of phone numbers without a country code, where the row names none: US, DE, ...")
    private @Nullable String defaultCountry;

    @Option(names = "--online", description = "Ask DNS whether domains take mail.")
    private boolean online;

    /**
     * Takes what the command needs.
     *
     * @param launcher knows the terminal
     */
    ImportCommand(Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() {
        var upload = new FileUpload(new ApiClient(checkedServer(), checkedKey()), launcher.terminal());
        try {
            tell(upload.send(form()));
        } catch (ApiRefusal refusal) {
            throw refusal.blamesTheInput()
                    ? CommandFailure.usage(String.valueOf(refusal.getMessage()))
                    : CommandFailure.internal(String.valueOf(refusal.getMessage()));
        }
        return ExitCodes.OK;
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
        var readable = readable(file);
        return form.file("file", String.valueOf(readable.getFileName()), () -> open(readable));
    }

    private void tell(FileUpload.Ended ended) {
        launcher.terminal().out().println(ended.report().path("id").asString(""));
        launcher.terminal()
                .say("%s rows read: %s people, %s companies alone, %s rejected, %s suppressed. Errors: %s"
                        .formatted(
                                ended.grouped("rowsRead"),
                                ended.grouped("rowsAccepted"),
                                ended.grouped("companyOnly"),
                                ended.grouped("rowsRejected"),
                                ended.grouped("suppressed"),
                                server.resolve(ended.report().path("errors").asString(""))));
        if (ended.parked() > 0) {
            throw CommandFailure.internal(
                    "%d events could not be worked off; see /api/platform/events/parked.".formatted(ended.parked()));
        }
    }

    private URI checkedServer() {
        if (server.getScheme() == null || !server.getScheme().startsWith("http") || server.getHost() == null) {
            throw CommandFailure.usage(
                    "--server must be an address such as http://127.0.0.1:8080, was '%s'.".formatted(server));
        }
        return server;
    }

    private String checkedKey() {
        var given = key == null ? System.getenv("TESSERA_KEY") : key;
        if (given == null || given.isBlank()) {
            throw CommandFailure.usage("an API key is needed: --key, or TESSERA_KEY in the environment.");
        }
        return given.strip();
    }

    private static String text(Path path) {
        try {
            return Files.readString(readable(path));
        } catch (IOException e) {
            throw CommandFailure.usage("%s is not readable as UTF-8 text.".formatted(path));
        }
    }

    private static Path readable(Path path) {
        if (!Files.isRegularFile(path)) {
            throw CommandFailure.usage("there is no file %s.".formatted(path));
        }
        if (!Files.isReadable(path)) {
            throw CommandFailure.usage("no permission to read %s.".formatted(path));
        }
        return path;
    }

    private static InputStream open(Path path) {
        try {
            return Files.newInputStream(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
