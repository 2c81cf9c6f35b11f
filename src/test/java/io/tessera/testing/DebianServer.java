package io.tessera.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL 15 server as Debian installs it, started with its own programs in a directory below {@code target}: the kind
 * of server that an administrator runs and Tessera only has a user on.
 */
public final class DebianServer implements AutoCloseable {

    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");
    private static final String PASSWORD = "known to the administrator";

    private final Path directory;
    private final int port;

    private DebianServer(Path directory, int port) {
        this.directory = directory;
        this.port = port;
    }

    /**
     * Returns whether Debian's PostgreSQL 15 is on this machine.
     *
     * @return true when it is; tests skip themselves otherwise
     */
    public static boolean isInstalled() {
        return Files.isExecutable(PROGRAMS.resolve("initdb"));
    }

    /**
     * Starts a server with nothing on it.
     *
     * @return the running server
     */
    public static DebianServer start() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var base = Files.createDirectories(Path.of("target").toAbsolutePath());
            var server = new DebianServer(Files.createTempDirectory(base, "debian-server"), socket.getLocalPort());
            socket.close();
            server.initialise();
            server.goOn();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the JDBC address of a database.
     *
     * @param database its name
     * @return the address
     */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /**
     * Runs SQL as the server's administrator.
     *
     * @param database the database to run it in; {@code postgres} is always there
     * @param sql statements
     */
    public void administer(String database, String... sql) {
        try (var connection = connect(database, "admin", PASSWORD);
                var statement = connection.createStatement()) {
            for (var line : sql) {
                statement.execute(line);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Connects to a database.
     *
     * @param database its name
     * @param user the user
     * @param password the user's password
     * @return the connection
     * @throws SQLException when the server refuses
     */
    public Connection connect(String database, String user, String password) throws SQLException {
        return DriverManager.getConnection(url(database), user, password);
    }

    /** Starts the server again after {@link #stop()}, on the same port. */
    public void goOn() {
        var settings = "-c port=%d -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off";
        run("pg_ctl", "start", "-w", "-s", "-D", files(), "-l", files() + ".log", "-o", settings.formatted(port));
    }

    /** Stops the server at once, as a crash would; its files stay. */
    public void stop() {
        run("pg_ctl", "stop", "-w", "-s", "-m", "immediate", "-D", files());
    }

    /** Stops the server and removes its files. */
    @Override
    public void close() {
        stop();
        FileSystemUtils.deleteRecursively(directory.toFile());
    }

    private void initialise() throws IOException {
        var password = directory.resolve("password");
        Files.writeString(password, PASSWORD);
        run(
                "initdb",
                "-D",
                files(),
                "-U",
                "admin",
                "--pwfile",
                password.toString(),
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--locale=C",
                "--no-sync",
                "--no-instructions");
    }

    private String files() {
        return directory.resolve("files").toString();
    }

    /** PostgreSQL refuses root, which becomes somebody else in a user namespace. */
    private void run(String program, String... arguments) {
        var root = System.getProperty("user.name").equals("root");
        var command = new ArrayList<String>(root ? List.of("unshare", "-U") : List.of());
        command.add(PROGRAMS.resolve(program).toString());
        command.addAll(Arrays.asList(arguments));
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve(program + ".out").toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(
                        Files.readString(directory.resolve(program + ".out"), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
