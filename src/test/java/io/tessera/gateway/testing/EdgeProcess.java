package io.tessera.gateway.testing;

import io.tessera.Tessera;
import io.tessera.testing.OwnedDatabaseSettings;
import io.tessera.testing.TestServer;
import io.tessera.testing.TokensOfTests;
import io.tessera.testing.WithoutTestClasses;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/** An edge in a Java process of its own, with as little memory as wanted. */
public final class EdgeProcess implements AutoCloseable {

    private static final String LISTENS = "edge listens at ";

    private final Process process;
    private final URI address;

    private EdgeProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts one and waits until it listens.
     *
     * @param heap such as {@code 128m}
     * @param settings further settings, each {@code --name=value}
     */
    public static EdgeProcess start(String heap, String... settings) throws IOException {
        var database = TestServer.preparedDatabase();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                EdgeProcess.class.getName(),
                "--tessera.modules=gateway,identity",
                "--tessera.data-dir=" + TestServer.freshDirectory(),
                "--tessera.database.pool-size=4",
                "--server.port=0",
                "--logging.level.root=warn"));
        command.addAll(OwnedDatabaseSettings.of(database));
        command.addAll(Arrays.asList(settings));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var seen = new StringBuilder();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(LISTENS)) {
                Thread.ofVirtual().start(() -> output.lines().forEach(System.out::println));
                return new EdgeProcess(process, URI.create(line.substring(LISTENS.length())));
            }
            seen.append(line).append('\n');
        }
        throw new IOException("The edge did not start:\n" + seen);
    }

    /** Returns where it listens. */
    public URI address() {
        return address;
    }

    /** Returns whether it still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** Who calls and what they are handed on by, as in the other tests. */
    @Import({TokensOfTests.class, PlainTokens.class})
    static class Additions {}

    /** Runs in the process. */
    public static void main(String[] arguments) {
        try {
            var context = new SpringApplicationBuilder(Tessera.class, Additions.class)
                    .initializers(new WithoutTestClasses())
                    .run(arguments);
            System.out.println(
                    LISTENS + "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
        } catch (RuntimeException failed) {
            // Spring Boot leaves it to the command line to say why
            failed.printStackTrace();
            System.exit(1);
        }
    }
}
