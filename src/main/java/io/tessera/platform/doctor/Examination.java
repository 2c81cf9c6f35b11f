package io.tessera.platform.doctor;

import io.tessera.platform.data.DatabaseOwner;
import io.tessera.platform.data.embedded.EmbeddedServer;
import io.tessera.platform.installation.DataDirectory;
import io.tessera.platform.installation.InstallationException;
import io.tessera.platform.installation.ServedAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Looks at an installation from outside, whether it runs or not, and changes nothing that matters. */
public final class Examination {

    private static final String DATABASE = "tessera";

    private final Patient patient;

    /**
     * Prepares to look.
     *
     * @param patient the installation
     */
    public Examination(Patient patient) {
        this.patient = patient;
    }

    /**
     * Looks at everything.
     *
     * @return what was found, in the order of looking
     */
    public List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        findings.add(Machine.java());
        findings.add(Machine.database(patient));
        findings.addAll(new Folder(patient.dataDirectory()).findings());
        var holder = DataDirectory.holder(patient.dataDirectory());
        if (holder.isPresent()) {
            findings.add(running(holder.get()));
        } else if (patient.external().isPresent()) {
            findings.add(Machine.port(patient));
            findings.addAll(new DatabaseCheck(patient.external().get(), patient.modules()).findings());
        } else {
            findings.addAll(embedded());
        }
        return findings;
    }

    private Finding running(String holder) {
        var where = ServedAddress.of(patient.dataDirectory(), holder);
        return Finding.good(
                "running",
                where.map(url -> "Tessera runs here (process %s): %s/actuator/health tells how it is, %s what is parked"
                                .formatted(holder, url, "GET /api/platform/events/parked"))
                        .orElseGet(
                                () -> "Tessera runs here (process %s) and does not listen yet; look again in a moment"
                                        .formatted(holder)));
    }

    /** Starting the server is the only way to see whether it starts; the directory's lock keeps others away meanwhile. */
    private List<Finding> embedded() {
        if (!Files.isDirectory(patient.dataDirectory())) {
            return List.of(Machine.port(patient));
        }
        try (var directory = DataDirectory.open(patient.dataDirectory(), patient.version())) {
            var findings = new ArrayList<Finding>();
            findings.add(Finding.good("version", "the data directory fits Tessera " + patient.version()));
            findings.add(Machine.port(patient));
            if (!Files.exists(directory.path().resolve("postgres"))) {
                findings.add(Finding.good("database", "not made yet; the first start makes it"));
            } else {
                findings.addAll(started(directory));
            }
            return findings;
        } catch (InstallationException refused) {
            return List.of(Finding.problem("data directory", text(refused), refused.advice()));
        } catch (IOException e) {
            return List.of(Finding.problem("data directory", String.valueOf(e.getMessage()), "Check the disk."));
        }
    }

    private List<Finding> started(DataDirectory directory) {
        try (var server = EmbeddedServer.start(directory.path(), patient.binaryCaches(), true)) {
            var database = server.database(DATABASE);
            var owner = new DatabaseOwner(database.url(), database.user(), database.password());
            return new DatabaseCheck(owner, patient.modules()).findings();
        } catch (InstallationException refused) {
            return List.of(Finding.problem("database", text(refused), refused.advice()));
        }
    }

    private static String text(InstallationException refused) {
        return String.valueOf(refused.getMessage());
    }
}
