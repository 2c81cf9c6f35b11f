package io.tessera.identity.keys;

import io.tessera.platform.cli.ApiClient;
import io.tessera.platform.cli.ApiRefusal;
import io.tessera.platform.cli.CommandFailure;
import io.tessera.platform.cli.ExitCodes;
import io.tessera.platform.cli.Launcher;
import java.net.URI;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code key rotate-signing}: replaces the key that signs tokens between processes, on a running server. */
@Command(
        name = "rotate-signing",
        description = "Replaces the key that signs tokens between processes; nothing is refused meanwhile.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  tessera key rotate-signing --server https://tessera.example --key $TESSERA_KEY",
            "  tessera key rotate-signing --server https://tessera.example --withdraw",
            "",
            "The key needs the scope identity:rotate.",
            "Exit codes: 0 replaced, 1 could not be replaced, 2 bad usage."
        })
final class KeyRotateCommand implements Callable<Integer> {

    private static final String PATH = "/api/identity/signing-keys/rotate";

    private final Launcher launcher;

    @Option(names = "--server", required = true, description = "The address of a running server.")
    private URI server = URI.create("");

    @Option(names = "--key", defaultValue = "${env:TESSERA_KEY}", description = "A key of that server's.")
    private @Nullable String key;

    @Option(
            names = "--withdraw",
            description = "Others may know the old one: withdraw it at once, with all tokens it signed.")
    private boolean withdraw;

    KeyRotateCommand(Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() {
        if (key == null || key.isBlank()) {
            throw CommandFailure.usage("This needs --key, or the variable TESSERA_KEY");
        }
        try {
            var rotation = new ApiClient(server, key)
                    .post(PATH + (withdraw ? "?withdraw=true" : ""), JsonNodeFactory.instance.objectNode())
                    .body();
            launcher.terminal()
                    .out()
                    .println(rotation.path("id").asString() + " signs from "
                            + rotation.path("signsFrom").asString());
            return ExitCodes.OK;
        } catch (ApiRefusal refusal) {
            var said = String.valueOf(refusal.getMessage());
            throw refusal.blamesTheInput() ? CommandFailure.usage(said) : CommandFailure.internal(said);
        }
    }
}
