package io.tessera.platform.cli;

import io.tessera.platform.cli.split.LauncherWatch;
import io.tessera.platform.modules.ActiveModules;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Runs Tessera until it is told to stop. */
@Command(
        name = "serve",
        description = "Runs Tessera until it is told to stop (this is what happens without a command).",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  tessera serve",
            "  tessera serve --server.port=9090 --tessera.data-dir=/var/lib/tessera",
            "  tessera serve --tessera.modules='*,-scoring'",
            "",
            "The first start makes an administrator's key and shows it once.",
            "Exit codes: 0 stopped in good order, 1 could not start, 2 bad usage."
        })
final class ServeCommand implements Callable<Integer> {

    private final Launcher launcher;

    ServeCommand(Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() {
        LauncherWatch.begin(launcher.settings());
        var modules = new Settings(launcher.settings()).get("tessera.modules", "*");
        var own = ActiveModules.selectedBy(modules).ownApplication();
        if (own.isPresent()) {
            return serveAlone(modules, own.get());
        }
        refuseNobodyToAsk(modules);
        try (var tessera = launcher.serve()) {
            Welcome.show(tessera, launcher.terminal());
            tessera.awaitEnd();
        }
        return ExitCodes.OK;
    }

    /** Without identity and without its public keys nobody could be let in. */
    private void refuseNobodyToAsk(String modules) {
        var settings = new Settings(launcher.settings());
        if (!ActiveModules.selectedBy(modules).has("identity")
                && settings.find("tessera.identity.jwks-uri").isEmpty()) {
            throw CommandFailure.usage(
                    "identity does not run here, and nothing says where its public keys are: nobody could be let in.%n"
                                    .formatted()
                            + "Set tessera.identity.jwks-uri to /api/identity/jwks of the process that runs it, or run it here.");
        }
    }

    private int serveAlone(String module, Class<?> application) {
        try (var running = launcher.serve(application)) {
            var where = running.setting("local.server.port").isPresent() ? " at " + running.address() : "";
            launcher.terminal().say("Tessera's %s runs%s".formatted(module, where));
            running.awaitEnd();
        }
        return ExitCodes.OK;
    }
}
