package io.tessera.platform.cli;

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
        try (var tessera = launcher.serve()) {
            Welcome.show(tessera, launcher.terminal());
            tessera.awaitEnd();
        }
        return ExitCodes.OK;
    }
}
