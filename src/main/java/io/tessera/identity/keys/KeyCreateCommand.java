package io.tessera.identity.keys;

import io.tessera.platform.cli.ApiClient;
import io.tessera.platform.cli.ApiRefusal;
import io.tessera.platform.cli.CommandFailure;
import io.tessera.platform.cli.ExitCodes;
import io.tessera.platform.cli.Launcher;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code key create}: makes an API key, on a running server or, where none runs, on the installation itself. */
@Command(
        name = "create",
        description = "Makes an API key and prints it; it is never shown again.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  tessera key create --name crm --scope discovery:import --scope scoring:read",
            "  tessera key create --name ops --scope '*' --data-dir /var/lib/tessera",
            "  tessera key create --name bi --scope scoring:read --server https://tessera.example --key $TESSERA_KEY",
            "",
            "Without --server it works on the data directory, which no other process may be using.",
            "Exit codes: 0 made, 1 could not be made, 2 bad usage."
        })
final class KeyCreateCommand implements Callable<Integer> {

    private static final String PATH = "/api/identity/keys";

    private final Launcher launcher;

    @Option(names = "--name", required = true, description = "What people call the key.")
    private String name = "";

    @Option(
            names = "--scope",
            required = true,
            split = ",",
            description = "A permission such as scoring:read, or *; may be repeated.")
    private List<String> scopes = List.of();

    @Option(names = "--expires", description = "When it ends by itself, such as 2027-01-31T00:00:00Z.")
    private @Nullable Instant expires;

    @Option(names = "--data-dir", description = "The installation's data directory.")
    private @Nullable Path dataDirectory;

    @Option(names = "--server", description = "The address of a running server.")
    private @Nullable URI server;

    @Option(names = "--key", defaultValue = "${env:TESSERA_KEY}", description = "A key of that server's.")
    private @Nullable String key;

    KeyCreateCommand(Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() {
        var token = server == null ? onTheInstallation() : onTheServer(server);
        launcher.terminal().out().println(token);
        launcher.terminal().say("The key is not stored and will not be shown again.");
        return ExitCodes.OK;
    }

    private String onTheServer(URI address) {
        if (key == null || key.isBlank()) {
            throw CommandFailure.usage("--server needs --key, or the variable TESSERA_KEY");
        }
        if (dataDirectory != null) {
            throw CommandFailure.usage("--server and --data-dir exclude each other");
        }
        return create(new ApiClient(address, key));
    }

    private String onTheInstallation() {
        var modules = Map.<String, Object>of("tessera.modules", "identity");
        var settings = dataDirectory == null
                ? modules
                : Map.<String, Object>of("tessera.modules", "identity", "tessera.data-dir", dataDirectory.toString());
        try (var tessera = launcher.headless(settings)) {
            return create(tessera.client());
        }
    }

    private String create(ApiClient client) {
        try {
            return client.post(PATH, request()).body().path("token").asString();
        } catch (ApiRefusal refusal) {
            var said = String.valueOf(refusal.getMessage());
            throw refusal.blamesTheInput() ? CommandFailure.usage(said) : CommandFailure.internal(said);
        }
    }

    private ObjectNode request() {
        var request = JsonNodeFactory.instance.objectNode().put("name", name);
        scopes.forEach(request.putArray("scopes")::add);
        if (expires != null) {
            request.put("expiresAt", expires.toString());
        }
        return request;
    }
}
