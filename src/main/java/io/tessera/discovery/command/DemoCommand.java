package io.tessera.discovery.command;

import io.tessera.discovery.sampleworld.SampleWorld;
import io.tessera.platform.cli.ApiRefusal;
import io.tessera.platform.cli.CommandFailure;
import io.tessera.platform.cli.ExitCodes;
import io.tessera.platform.cli.Launcher;
import io.tessera.platform.cli.MultipartForm;
import io.tessera.platform.cli.ProgressBar;
import io.tessera.platform.cli.RunningTessera;
import io.tessera.platform.cli.Welcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Runs Tessera with a sample world, to look around in. */
@Command(
        name = "demo",
        description =
                "Runs Tessera with a sample world of about 3,000 people in 500 companies, until it is told to stop.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  tessera demo",
            "  tessera demo --server.port=9090 --tessera.data-dir=/tmp/tessera-demo",
            "",
            "The people are made up, the same each time. They are read in only where nothing was imported before, so",
            "that a demo never mixes them with yours.",
            "Exit codes: 0 stopped in good order, 1 could not start, 2 bad usage."
        })
public final class DemoCommand implements Callable<Integer> {

    private static final String IMPORTS = "/api/discovery/imports";

    private final Launcher launcher;

    /**
     * Takes what the command needs.
     *
     * @param launcher starts the application
     */
    DemoCommand(Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() {
        try (var tessera = launcher.serve()) {
            fill(tessera);
            Welcome.show(tessera, launcher.terminal());
            tessera.awaitEnd();
        }
        return ExitCodes.OK;
    }

    private void fill(RunningTessera tessera) {
        var client = tessera.client();
        try {
            if (!client.get(IMPORTS + "?limit=1").path("items").isEmpty()) {
                launcher.terminal().say("Files were imported here before: no sample world is added.");
                return;
            }
            launcher.terminal()
                    .say("Reading a sample world of %s rows ...".formatted(ProgressBar.grouped(SampleWorld.DEMO_ROWS)));
            tell(new FileUpload(client, launcher.terminal()).send(sample()));
        } catch (ApiRefusal refusal) {
            throw CommandFailure.internal("no sample world can be read in: " + refusal.getMessage());
        }
    }

    private void tell(FileUpload.Ended ended) {
        launcher.terminal()
                .say("%s rows read: %s of people, %s of companies alone, %s of nobody."
                        .formatted(
                                ended.grouped("rowsRead"),
                                ended.grouped("rowsAccepted"),
                                ended.grouped("companyOnly"),
                                ended.grouped("rowsRejected")));
    }

    private static MultipartForm sample() {
        return new MultipartForm().field("defaultCountry", "US").file("file", "sample-world.csv", () -> {
            var text = new StringWriter();
            try {
                SampleWorld.write(SampleWorld.DEMO_ROWS, SampleWorld.DEMO_SEED, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
        });
    }
}
