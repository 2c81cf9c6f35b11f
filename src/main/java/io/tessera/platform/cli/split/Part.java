package io.tessera.platform.cli.split;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * One process of a split, as it is to be started, again and again with the same port.
 *
 * @param name the module, {@code edge} or {@code broker}
 * @param port where it listens on loopback
 * @param web whether it answers how it is over HTTP; otherwise an open port is all that can be known
 * @param settings what it is told on its command line
 * @param secrets what it is told in its environment, where other users of the machine cannot read it
 * @param log where its output goes
 */
record Part(String name, int port, boolean web, List<String> settings, Map<String, String> secrets, Path log) {

    Part {
        settings = List.copyOf(settings);
        secrets = Map.copyOf(secrets);
    }

    /** Keeps the secrets out of logs. */
    @Override
    public String toString() {
        return name + " on port " + port;
    }
}
