package io.tessera.platform.cli.split;

import io.tessera.platform.data.embedded.OwnedDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Turns a plan into processes that find each other. */
final class SplitParts {

    private static final String BROKER = "broker";
    private static final int POOL = 8;

    private final SplitPlan plan;
    private final Path directory;
    private final List<String> typed;

    /**
     * Prepares.
     *
     * @param plan which processes there are
     * @param directory below it each process has its own, and its log
     * @param typed settings that hold for every process
     */
    SplitParts(SplitPlan plan, Path directory, List<String> typed) {
        this.plan = plan;
        this.directory = directory;
        this.typed = List.copyOf(typed);
    }

    /** Returns the broker's process. */
    Part broker(int port, int controllerPort) {
        return new Part(
                BROKER,
                port,
                false,
                words(
                        BROKER,
                        BROKER,
                        List.of("--tessera.broker.port=" + port, "--tessera.broker.controller-port=" + controllerPort)),
                Map.of(),
                log(BROKER));
    }

    /**
     * Returns the edge first, then the other processes.
     *
     * @param edgePort where the edge listens
     * @param databases the database of each process, by its name
     * @param broker where the broker is, as host and port
     * @param secret the installation's secret in Base64
     * @param firstKey the administrator's key for an installation that has none; empty otherwise
     */
    List<Part> modules(
            int edgePort, Function<String, OwnedDatabase> databases, String broker, String secret, String firstKey) {
        var ports = Ports.free(plan.others().size());
        var parts = new ArrayList<Part>();
        parts.add(edge(edgePort, ports, databases.apply(SplitPlan.EDGE), broker, secret, firstKey));
        for (var n = 0; n < ports.size(); n++) {
            var other = plan.others().get(n);
            var database = databases.apply(other.name());
            var settings = new ArrayList<>(common(database, broker));
            settings.add("--server.port=" + ports.get(n));
            settings.add("--tessera.identity.jwks-uri=http://127.0.0.1:%d/api/identity/jwks".formatted(edgePort));
            parts.add(new Part(
                    other.name(),
                    ports.get(n),
                    true,
                    words(other.name(), String.join(",", other.modules()), settings),
                    secrets(database, secret),
                    log(other.name())));
        }
        return parts;
    }

    private static List<String> common(OwnedDatabase database, String broker) {
        return List.of(
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--tessera.database.pool-size=" + POOL,
                "--tessera.kafka.bootstrap-servers=" + broker);
    }

    private static Map<String, String> secrets(OwnedDatabase database, String secret) {
        return Map.of("SPRING_DATASOURCE_PASSWORD", database.password(), "TESSERA_SECRET", secret);
    }

    private Part edge(
            int port, List<Integer> ports, OwnedDatabase database, String broker, String secret, String firstKey) {
        var settings = new ArrayList<>(common(database, broker));
        settings.add("--server.port=" + port);
        for (var n = 0; n < ports.size(); n++) {
            for (var module : plan.others().get(n).modules()) {
                settings.add("--spring.cloud.discovery.client.simple.instances.%s[0].uri=http://127.0.0.1:%d"
                        .formatted(module, ports.get(n)));
            }
        }
        var own = new HashMap<>(secrets(database, secret));
        if (!firstKey.isEmpty()) {
            own.put("TESSERA_BOOTSTRAP_API_KEY", firstKey);
        }
        return new Part(
                SplitPlan.EDGE,
                port,
                true,
                words(SplitPlan.EDGE, String.join(",", plan.edge()), settings),
                own,
                log(SplitPlan.EDGE));
    }

    private List<String> words(String name, String modules, List<String> settings) {
        var words = new ArrayList<String>();
        words.add("serve");
        words.add("--tessera.modules=" + modules);
        words.add("--tessera.data-dir=" + directory.resolve(name));
        words.add("--server.address=127.0.0.1");
        words.addAll(settings);
        words.add(LauncherWatch.setting());
        words.addAll(typed);
        return words;
    }

    private Path log(String name) {
        return directory.resolve(name + ".log");
    }
}
