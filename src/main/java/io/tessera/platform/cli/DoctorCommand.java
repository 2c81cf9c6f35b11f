package io.tessera.platform.cli;

import io.tessera.platform.data.DatabaseOwner;
import io.tessera.platform.data.DatabaseRequirements;
import io.tessera.platform.data.embedded.EmbeddedServer;
import io.tessera.platform.doctor.Examination;
import io.tessera.platform.doctor.Finding;
import io.tessera.platform.doctor.Patient;
import io.tessera.platform.modules.ActiveModules;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

/** Says what is wrong with the installation and how to mend it. */
@Command(
        name = "doctor",
        description = "Says what is wrong with the installation and how to mend it.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExamples:%n",
        footer = {
            "  tessera doctor --data-dir ./data",
            "  tessera doctor --spring.datasource.url=jdbc:postgresql://db/tessera --spring.datasource.username=tessera",
            "  tessera doctor --sql --spring.datasource.url=...    (SQL for the administrator, if any is needed)",
            "",
            "Exit codes: 0 nothing is wrong, 1 something is, 2 bad usage."
        })
final class DoctorCommand implements Callable<Integer> {

    private final Launcher launcher;

    @Option(names = "--data-dir", paramLabel = "DIR", description = "The data directory (default: ./data).")
    private @Nullable Path dataDirectory;

    @Option(names = "--sql", description = "Print only the SQL an administrator of the external server must run.")
    private boolean sql;

    DoctorCommand(Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() throws SQLException {
        var patient = patient(new Settings(launcher.settings()));
        return sql ? printSql(patient) : examine(patient);
    }

    private int examine(Patient patient) {
        var findings = new Examination(patient).findings();
        findings.forEach(this::print);
        var problems = findings.stream()
                .filter(finding -> finding.level() == Finding.Level.PROBLEM)
                .count();
        launcher.terminal().out().println(problems == 0 ? "Nothing is wrong." : problems + " to mend.");
        return problems == 0 ? ExitCodes.OK : ExitCodes.FAILURE;
    }

    private void print(Finding finding) {
        var mark =
                switch (finding.level()) {
                    case GOOD -> Ansi.AUTO.string("@|green ok|@     ");
                    case WARNING -> Ansi.AUTO.string("@|yellow warning|@");
                    case PROBLEM -> Ansi.AUTO.string("@|bold,red problem|@");
                };
        var out = launcher.terminal().out();
        out.println(mark + "  " + finding.subject() + ": " + finding.detail());
        finding.remedy().ifPresent(remedy -> out.println("         -> " + remedy));
    }

    private int printSql(Patient patient) throws SQLException {
        var owner = patient.external()
                .orElseThrow(() -> CommandFailure.usage(
                        "--sql is for an external server: give --spring.datasource.url and .username."));
        var missing = DatabaseRequirements.check(owner, patient.modules());
        missing.forEach(lack -> launcher.terminal().out().println("-- " + lack.problem() + "\n" + lack.sql()));
        if (missing.isEmpty()) {
            launcher.terminal().say("The user has what is needed; there is nothing to run.");
        }
        return missing.isEmpty() ? ExitCodes.OK : ExitCodes.FAILURE;
    }

    private Patient patient(Settings settings) {
        var directory = dataDirectory == null ? settings.dataDirectory() : dataDirectory.toAbsolutePath();
        return new Patient(
                directory.normalize(),
                external(settings),
                settings.get("server.address", "127.0.0.1"),
                port(settings),
                List.copyOf(ActiveModules.selectedBy(settings.get("tessera.modules", "*"))
                        .withData()),
                Version.current(),
                EmbeddedServer.binaryCaches(
                        settings.find("tessera.database.binaries-dir").map(Path::of)));
    }

    private static int port(Settings settings) {
        try {
            return Integer.parseInt(settings.get("server.port", "8080"));
        } catch (NumberFormatException notANumber) {
            throw CommandFailure.usage("server.port is not a number.");
        }
    }

    private static Optional<DatabaseOwner> external(Settings settings) {
        return settings.find("spring.datasource.url")
                .filter(url -> !url.equals("embedded"))
                .map(url -> new DatabaseOwner(
                        url,
                        settings.find("spring.datasource.username").orElse(null),
                        settings.find("spring.datasource.password").orElse(null)));
    }
}
