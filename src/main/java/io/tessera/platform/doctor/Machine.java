package io.tessera.platform.doctor;

import io.tessera.platform.data.embedded.EmbeddedServer;
import io.tessera.platform.installation.InstallationException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** What the machine has to offer. */
final class Machine {

    private static final int NEEDED_JAVA = 25;

    private Machine() {}

    static Finding java() {
        var version = Runtime.version();
        return version.feature() >= NEEDED_JAVA
                ? Finding.good(
                        "Java", version + " on " + System.getProperty("os.name") + " " + System.getProperty("os.arch"))
                : Finding.problem("Java", "this is " + version, "Run Tessera with a JDK " + NEEDED_JAVA + " or newer.");
    }

    static Finding database(Patient patient) {
        if (patient.external().isPresent()) {
            return Finding.good(
                    "platform", "uses the server at " + patient.external().get().url());
        }
        try {
            EmbeddedServer.refuseUnsupportedMachine();
            return Finding.good("platform", "the embedded PostgreSQL runs here");
        } catch (InstallationException refused) {
            return Finding.problem("platform", String.valueOf(refused.getMessage()), refused.advice());
        }
    }

    static Finding port(Patient patient) {
        if (patient.port() == 0) {
            return Finding.good("port", "any free one");
        }
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(patient.address()), patient.port()));
            return Finding.good("port", patient.port() + " on " + patient.address() + " is free");
        } catch (IOException taken) {
            return Finding.problem(
                    "port",
                    "%d on %s cannot be had: %s".formatted(patient.port(), patient.address(), taken.getMessage()),
                    "Stop whoever listens there, or choose another with --server.port (and --server.address).");
        }
    }
}
