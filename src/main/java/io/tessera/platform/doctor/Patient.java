package io.tessera.platform.doctor;

import io.tessera.platform.data.DatabaseOwner;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The installation to look at.
 *
 * @param dataDirectory its data directory
 * @param external the external database it uses; empty for the embedded one
 * @param address where it listens
 * @param port the port it listens on
 * @param modules the modules it is to run
 * @param version the version of this program
 * @param binaryCaches where PostgreSQL's programs may be unpacked
 */
public record Patient(
        Path dataDirectory,
        Optional<DatabaseOwner> external,
        String address,
        int port,
        List<String> modules,
        String version,
        List<Path> binaryCaches) {

    /** Keeps the lists from changing. */
    public Patient {
        modules = List.copyOf(modules);
        binaryCaches = List.copyOf(binaryCaches);
    }
}
