package io.tessera.platform.data.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own, on a free port of the loopback interface. It is started with the object, started again
 * on the same port when it dies, and stopped with the object.
 */
public final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final ReentrantLock lock = new ReentrantLock();
    private final ServerProcess process;
    private final ServerPasswords passwords;
    private final boolean durable;
    private final int port;
    private volatile boolean closed;

    private EmbeddedServer(ServerProcess process, ServerPasswords passwords, boolean durable) {
        this.process = process;
        this.passwords = passwords;
        this.durable = durable;
        this.port = freePort();
    }

    /**
     * Starts a server. One that an earlier run left behind in the same directory is stopped first.
     *
     * @param directory where its files, passwords and log are, made when they are not there; the caller holds its lock
     * @param binaryCaches directories for the unpacked programs, the first that can be written to is taken
     * @param durable whether acknowledged writes must outlive a crash; false is for data that can be lost
     * @return the running server, its settings verified
     * @throws io.tessera.platform.installation.InstallationException when it cannot be started; says why
     */
    public static EmbeddedServer start(Path directory, List<Path> binaryCaches, boolean durable) {
        var cluster = new Cluster(directory, PostgresBinaries.unpackedIn(binaryCaches), ServerUser.current());
        var passwords = cluster.open(durable);
        var server = new EmbeddedServer(new ServerProcess(cluster), passwords, durable);
        try {
            server.startProcess();
        } catch (RuntimeException failed) {
            server.close();
            throw failed;
        }
        return server;
    }

    /**
     * Returns where the unpacked programs may be kept: the user's cache, shared by all installations; a home that cannot be
     * written to is replaced by the system's.
     *
     * @param named the directory to use instead, if one was named
     * @return directories, best first
     */
    public static List<Path> binaryCaches(Optional<Path> named) {
        var user = System.getProperty("user.name");
        return named.map(path -> List.of(path.toAbsolutePath()))
                .orElseGet(() -> List.of(
                        Path.of(System.getProperty("user.home"), ".cache", "tessera"),
                        Path.of(System.getProperty("java.io.tmpdir"), "tessera-" + user)));
    }

    /**
     * Checks that the jar brings a server for this machine.
     *
     * @throws io.tessera.platform.installation.InstallationException when it does not; says what to do
     */
    public static void refuseUnsupportedMachine() {
        SupportedPlatform.current();
    }

    /**
     * Returns the JDBC address of a database.
     *
     * @param database its name
     * @return the address, without user and password
     */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /**
     * Connects as the superuser.
     *
     * @param database the database's name
     * @return a connection of its own
     * @throws SQLException when the server refuses
     */
    public Connection connectAsSuperuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), Cluster.SUPERUSER, passwords.superuser());
    }

    /**
     * Returns a database and the user that owns it, both made when they are not there.
     *
     * @param name the database's name; the user is named after it
     * @return how to reach the database as its owner
     */
    public OwnedDatabase database(String name) {
        return new OwnedDatabaseMaker(this, passwords.owner()).open(name);
    }

    /** Stops the server; returns when it is gone. Data that need not be durable are not written out for it. */
    @Override
    public void close() {
        close(durable ? process::stop : process::abandon);
    }

    /** Stops the server so that its files can be copied. */
    void closeCleanly() {
        close(process::stop);
    }

    private void close(Runnable stop) {
        lock.lock();
        try {
            closed = true;
            stop.run();
        } finally {
            lock.unlock();
        }
    }

    private void startProcess() {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            var running = process.start(port, durable);
            verifySettings();
            Thread.ofVirtual().name("database-watch").start(() -> watch(running));
        } finally {
            lock.unlock();
        }
    }

    private void watch(ProcessHandle running) {
        process.awaitEnd(running);
        restart();
    }

    /** The server died under us: work stops with errors until it is back on the same port, then the pool reconnects. */
    private void restart() {
        var pause = Duration.ofMillis(100);
        while (!closed) {
            LOG.error("The database server has stopped unexpectedly: it is started again");
            try {
                startProcess();
                LOG.info("The database server is back");
                return;
            } catch (RuntimeException failed) {
                LOG.error("The database server could not be started again: {}", failed.getMessage());
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            sleep(pause);
        }
    }

    private void verifySettings() {
        try (var connection = connectAsSuperuser("postgres");
                var statement = connection.createStatement()) {
            for (var setting : ServerSettings.durability(durable).entrySet()) {
                try (var row = statement.executeQuery("show " + setting.getKey())) {
                    row.next();
                    if (!row.getString(1).equals(setting.getValue())) {
                        throw new IllegalStateException("The database server runs with %s = %s instead of %s"
                                .formatted(setting.getKey(), row.getString(1), setting.getValue()));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database server cannot be asked for its settings", e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port on the loopback interface", e);
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
