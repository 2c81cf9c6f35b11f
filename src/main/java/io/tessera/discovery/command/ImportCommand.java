package io.tessera.discovery.command;

import io.tessera.platform.cli.ApiClient;
import io.tessera.platform.cli.ApiRefusal;
import io.tessera.platform.cli.CommandFailure;
import io.tessera.platform.cli.ExitCodes;
import io.tessera.platform.cli.FlowWatch;
import io.tessera.platform.cli.Launcher;
import io.tessera.platform.cli.MultipartForm;
import io.tessera.platform.cli.ProgressBar;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

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

    private static final Set<String> ENDED = Set.of("COMPLETED", "FAILED", "UNDOING", "UNDONE");

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
        var client = new ApiClient(checkedServer(), checkedKey());
        var form = form();
        try (var bar = launcher.terminal().progress()) {
            var watch = new FlowWatch(client, bar);
            var ended = watch.await(upload(client, form), ImportCommand::hasEnded, ImportCommand::reading);
            refuseFailed(ended);
            var flow = watch.awaitSettled(ended.path("flow").asString(""), ImportCommand::working);
            bar.close();
            tell(ended, flow);
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
        var readable = readable(file);
        return form.file("file", String.valueOf(readable.getFileName()), () -> open(readable));
    }

    private static String upload(ApiClient client, MultipartForm form) {
        return client.post("/api/discovery/imports", form)
                .location()
                .orElseThrow(() -> CommandFailure.internal("the server named no address of the import"));
    }

    private static boolean hasEnded(JsonNode status) {
        return ENDED.contains(status.path("status").asString(""));
    }

    private void refuseFailed(JsonNode ended) {
        var status = ended.path("status").asString("");
        if (status.equals("FAILED")) {
            throw CommandFailure.usage(file + ": " + ended.path("failure").asString("the file could not be read"));
        }
        if (!status.equals("COMPLETED")) {
            throw CommandFailure.internal("the import was undone while it was running.");
        }
    }

    private void tell(JsonNode ended, JsonNode flow) {
        launcher.terminal().out().println(ended.path("id").asString(""));
        launcher.terminal()
                .say("%s rows read: %s people, %s companies alone, %s rejected, %s suppressed. Errors: %s"
                        .formatted(
                                grouped(ended, "rowsRead"),
                                grouped(ended, "rowsAccepted"),
                                grouped(ended, "companyOnly"),
                                grouped(ended, "rowsRejected"),
                                grouped(ended, "suppressed"),
                                server.resolve(ended.path("errors").asString(""))));
        var parked =
                flow.path("parked").valueStream().mapToLong(JsonNode::asLong).sum();
        if (parked > 0) {
            throw CommandFailure.internal(
                    "%d events could not be worked off; see /api/platform/events/parked.".formatted(parked));
        }
    }

    private static FlowWatch.Progress reading(JsonNode status) {
        return new FlowWatch.Progress(
                "Reading", status.path("percent").asInt(-1), grouped(status, "rowsRead") + " rows");
    }

    private static FlowWatch.Progress working(JsonNode flow) {
        var pending =
                flow.path("pending").valueStream().mapToLong(JsonNode::asLong).sum();
        return new FlowWatch.Progress("Working", -1, ProgressBar.grouped(pending) + " steps to go");
    }

    private static String grouped(JsonNode node, String member) {
        return ProgressBar.grouped(node.path(member).asLong(0));
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
